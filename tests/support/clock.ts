/** A clock that stands until it is moved, with timers that ring on the way. */
export interface TestClock {
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  /** Moves on; timers ring in order, each at its own time. */
  readonly advance: (ms: number) => Promise<void>;
  /** Milliseconds until each timer that is set, soonest first. */
  readonly timers: () => number[];
  /** Puts the clock wrong, without ringing anything. */
  readonly set: (now: number) => void;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export function testClock(start: string): TestClock {
  let now = Date.parse(start);
  const timers = new Set<Timer>();
  const soonest = () => [...timers].sort((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const end = now + ms;
      for (let next = soonest(); next !== undefined && next.at <= end; next = soonest()) {
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
        await turns(5);
      }
      now = end;
    },
    timers: () => [...timers].map(({ at }) => at - now).sort((a, b) => a - b),
    set(to) {
      now = to;
    },
  };
}

/** Lets everything that is ready run. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const QUICK_TURNS = 2_000;
/** Only a test that fails waits as long as this; a slow machine has time. */
const PATIENCE_MS = 60_000;

/** Waits for something to become true: at once when this process does it, unhurried when another process or the disk does. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const began = performance.now();
  for (let turn = 0; turn < QUICK_TURNS || performance.now() - began < PATIENCE_MS; turn += 1) {
    if (await isTrue()) return;
    if (turn < QUICK_TURNS) await turns(1);
    else await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`never came true: ${what}`);
}
