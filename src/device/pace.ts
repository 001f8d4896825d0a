/** How much at once and how long to wait: small steps that grow while all goes well. Source: sync 2.14. */
import type { Size } from './exchange.ts';

const FIRST_BACKOFF_MS = 2_000;
const LONGEST_BACKOFF_MS = 15 * 60_000;
/** The longest wait of a phone that has nothing to show yet: somebody sits before it. */
export const FIRST_OPENING_MS = 5_000;
const KB = 1024;
const MOST = { acts: 50, bytes: 256 * KB, rows: 2_000 };
const LEAST = { acts: 1, bytes: 4 * KB, rows: 50 };

export const FIRST_SIZE: Pace = { acts: 20, bytes: 64 * KB, rows: 200 };
/** What may still leave while the page goes: 60 KB is all a browser lets through. */
export const FAREWELL: Size = { acts: 50, bytes: 50 * KB, rows: null, keepalive: true };

export interface Pace {
  readonly acts: number;
  readonly bytes: number;
  readonly rows: number;
}

/** Milliseconds to wait; full jitter, so that phones do not return from an outage in step. `floorMs` is the server's Retry-After, with up to a fifth on top. */
export function backoffMs(failures: number, floorMs: number, random: () => number, longestMs = LONGEST_BACKOFF_MS): number {
  const spread = random() * Math.min(longestMs, FIRST_BACKOFF_MS * 2 ** Math.min(failures, 20));
  return Math.max(spread, floorMs * (1 + 0.2 * random()));
}

export function grown({ acts, bytes, rows }: Pace): Pace {
  return { acts: Math.min(MOST.acts, acts * 2), bytes: Math.min(MOST.bytes, bytes * 2), rows: Math.min(MOST.rows, rows * 2) };
}

/** @param sent how many acts the request carried that was too much */
export function shrunk({ bytes, rows }: Pace, sent: number): Pace {
  const half = (value: number, least: number) => Math.max(least, Math.floor(value / 2));
  return { acts: half(sent, LEAST.acts), bytes: half(bytes, LEAST.bytes), rows: half(rows, LEAST.rows) };
}
