/** The state of the way out before the clockwork runs: as it begins, and while the clockwork itself cannot be loaded. */
import type { Watched } from './emitter.ts';
import { backoffMs, FIRST_OPENING_MS } from './pace.ts';
import type { SyncStatus } from './schedule.ts';
import type { Surroundings } from './surroundings.ts';

export function firstStatus(online: boolean): SyncStatus {
  const never = { lastContact: null, nextTry: null, failingSince: null, reason: null };
  return { online, phase: online ? 'idle' : 'offline', sendingIndex: 0, sendingTotal: 0, failures: 0, ...never };
}

/**
 * Tells that the rest of the program did not come.
 *
 * @returns milliseconds to wait before it is asked for again
 */
export function noteUnloaded(status: Watched<SyncStatus>, { now, random }: Pick<Surroundings, 'now' | 'random'>): number {
  const shown = status.get();
  const wait = backoffMs(shown.failures, 0, random, FIRST_OPENING_MS);
  const failure = { failures: shown.failures + 1, failingSince: shown.failingSince ?? now(), reason: 'device', nextTry: now() + wait };
  status.set({ ...shown, phase: 'offline', ...failure });
  return wait;
}
