/** How high the rows of a long list are: measured where one was drawn, guessed where none was yet. Heights and places in CSS pixels. */

/** A row of two lines, until the first one was measured. */
const GUESS = 96;

/** Rows by their number in the list, `to` not among them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export class RowHeights {
  readonly count: number;
  private readonly measured: Float64Array;
  private readonly tops: Float64Array;
  /** Tops up to this row are right. */
  private summed = 0;
  private guessed: number | null = null;

  /** @param before the same list with a row more or less: its heights are the best guess */
  constructor(count: number, before: RowHeights | null = null) {
    this.count = count;
    this.measured = new Float64Array(count);
    this.tops = new Float64Array(count + 1);
    if (before === null) return;
    this.measured.set(before.measured.subarray(0, count));
    this.guessed = before.guessed;
  }

  /** What a row is taken for that was never drawn. */
  get guess(): number {
    return this.guessed ?? GUESS;
  }

  /** Notes what a row measured. The first rows also tell how high the others may be. */
  set(row: number, height: number): void {
    if (height <= 0 || this.measured[row] === height) return;
    this.measured[row] = height;
    this.summed = Math.min(this.summed, row);
  }

  /** Takes rows never drawn for as high as those drawn are on average; only once, so that the page does not breathe. */
  learn(): void {
    if (this.guessed !== null) return;
    const known = this.measured.filter((height) => height > 0);
    if (known.length === 0) return;
    this.guessed = known.reduce((sum, height) => sum + height, 0) / known.length;
    this.summed = 0;
  }

  /** The way from the list's first row to the top of this one. */
  topOf(row: number): number {
    for (let at = this.summed; at < row; at += 1) this.tops[at + 1] = (this.tops[at] ?? 0) + this.heightOf(at);
    this.summed = Math.max(this.summed, row);
    return this.tops[row] ?? 0;
  }

  private heightOf(row: number): number {
    const measured = this.measured[row] ?? 0;
    return measured > 0 ? measured : this.guess;
  }

  /** The rows of a part that lie between two heights over the part's beginning; empty where there are none. */
  between({ from, to }: Span, top: number, bottom: number): Span {
    const start = this.topOf(from);
    this.topOf(to);
    const first = this.firstBelow(start + top, from, to);
    return { from: first, to: Math.max(first, this.firstFrom(start + bottom, from, to)) };
  }

  /** The first row that ends below this height. */
  private firstBelow(height: number, from: number, to: number): number {
    return search(from, to, (row) => (this.tops[row + 1] ?? 0) > height);
  }

  /** The first row that begins at this height or below. */
  private firstFrom(height: number, from: number, to: number): number {
    return search(from, to, (row) => (this.tops[row] ?? 0) >= height);
  }
}

/** The first number for which it is true, by halves; `to` when there is none. */
function search(from: number, to: number, isTrue: (row: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The next rows to draw on the way from what is drawn to what is wanted: at most `most` new ones, so that no frame has more to do
 * than it can; those that are seen come first.
 */
export function stepTowards(drawn: Span, wanted: Span, seen: Span, most: number): Span {
  const kept = overlap(drawn, wanted);
  if (kept === null) {
    const from = clamp(seen.from, wanted.from, Math.max(wanted.from, wanted.to - 1));
    return { from, to: Math.min(wanted.to, from + most) };
  }
  const below = Math.min(wanted.to - kept.to, most);
  const above = Math.min(kept.from - wanted.from, most);
  // What is seen comes before what is only near; below before above otherwise, as people read.
  const aboveFirst = kept.from > seen.from && kept.to >= Math.min(seen.to, wanted.to);
  const upwards = aboveFirst ? above : Math.min(above, most - below);
  return { from: kept.from - upwards, to: kept.to + Math.min(below, most - upwards) };
}

export function isSame(one: Span, other: Span): boolean {
  return one.from === other.from && one.to === other.to;
}

function overlap(one: Span, other: Span): Span | null {
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
  return from < to ? { from, to } : null;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
