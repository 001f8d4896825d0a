export interface Count {
  readonly used: number;
  readonly limit: number;
}

/** `34 / 40` from four fifths of the limit on, nothing before. */
export function counterText(count: Count | undefined): string | null {
  if (!count || count.used < count.limit * 0.8) return null;
  return `${count.used} / ${count.limit}`;
}
