import { describe, expect, test } from 'vitest';
import type { SyncShown } from '#src/device/shown.ts';
import { moodOf } from '#src/features/sync/views/sync-hero.tsx';

const CALM: SyncShown = {
  online: true,
  phase: 'idle',
  waiting: 0,
  needsYou: 0,
  sendingIndex: 0,
  sendingTotal: 0,
  lastContact: null,
  nextTry: null,
  failures: 0,
  failingSince: null,
  reason: null,
  sendNow: () => undefined,
};

describe('how sending stands', () => {
  test.each<[string, Partial<SyncShown>, string]>([
    ['the phone has no network', { online: false, phase: 'offline' }, 'offline'],
    ['there is a network but the county is not reached', { phase: 'offline', failures: 2 }, 'unreachable'],
    ['a try failed and the next one waits', { failures: 1, waiting: 1 }, 'unreachable'],
    ['my sign-in expired', { phase: 'signedOut', failures: 3 }, 'signedOut'],
    ['the account was stopped', { phase: 'stopped' }, 'stopped'],
    ['an update is needed', { phase: 'upgrade' }, 'upgrade'],
    ['words are on their way', { phase: 'sending', waiting: 2 }, 'sending'],
    ['something waits its turn', { waiting: 1 }, 'waiting'],
    ['all is received', {}, 'done'],
  ])('%s', (_what, change, mood) => {
    expect(moodOf({ ...CALM, ...change })).toBe(mood);
  });
});
