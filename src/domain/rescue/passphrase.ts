/** Apart from parcel.ts because a form asks before anything heavy is loaded. */

/** A passphrase may be a sentence; shorter ones are guessed. */
export const MIN_PASSPHRASE = 10;
