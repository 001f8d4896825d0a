/** A long computation in portions: whoever runs it may let other things happen between two of them. */

/** Every `next()` does one portion; the last one gives the result. It reads nothing that could change meanwhile. */
export type Portions<Result> = Generator<undefined, Result, undefined>;

/** The whole computation without a pause: the same result. */
export function atOnce<Result>(portions: Portions<Result>): Result {
  for (;;) {
    const step = portions.next();
    if (step.done === true) return step.value;
  }
}

/** Does something for each item, and pauses after every so many of them. */
export function* eachOf<Item>(items: readonly Item[], size: number, act: (item: Item) => void): Portions<void> {
  for (const [index, item] of items.entries()) {
    act(item);
    if (index % size === size - 1) yield undefined;
  }
}
