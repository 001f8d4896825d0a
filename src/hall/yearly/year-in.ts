/** A year as an address may hold it, else null. */
export function yearIn(text: string | undefined): number | null {
  return text !== undefined && /^20\d\d$/u.test(text) ? Number(text) : null;
}
