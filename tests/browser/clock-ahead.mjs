/** Loaded before the server: its clock runs CLOCK_AHEAD_MS ahead of this machine's, so that a test can live through the turn of a year. */
import process from 'node:process';

const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
const Real = Date;

globalThis.Date = class extends Real {
  constructor(...parts) {
    if (parts.length === 0) super(Real.now() + ahead);
    else super(...parts);
  }

  static now() {
    return Real.now() + ahead;
  }

  static [Symbol.hasInstance](one) {
    return one instanceof Real;
  }
};
