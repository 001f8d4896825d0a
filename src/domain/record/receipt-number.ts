/** How a receipt is called. Apart from receipt.ts because lists need it before anything heavy is loaded. */

const DIGITS = 8;

/** 回执号: the short form of an act's id, from its random end, so that acts of one minute differ. Source: sync 2.20. */
export function receiptNumber(id: string): string {
  return id.replaceAll('-', '').slice(-DIGITS).toUpperCase();
}
