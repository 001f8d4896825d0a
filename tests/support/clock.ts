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

/** Waits for something to become true, as long as the process has anything to do; tells what it waited for when it never does. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 20_000; turn += 1) {
    if (await isTrue()) return;
    await turns(1);
  }
  throw new Error(`never came true: ${what}`);
}
