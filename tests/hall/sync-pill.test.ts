import { describe, expect, test } from 'vitest';
import { pillState } from '#src/hall/sync-pill.tsx';
import type { SyncShown } from '#src/device/shown.ts';

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

describe('the pill shows one thing, the gravest first', () => {
  test.each<[string, Partial<SyncShown>, string]>([
    ['something needs me, whatever else', { needsYou: 1, waiting: 3, online: false, phase: 'offline' }, 'attention'],
    ['no network and things to send', { waiting: 3, online: false, phase: 'offline' }, 'offlineWaiting'],
    ['the server is not reached and things to send', { waiting: 3, phase: 'offline' }, 'offlineWaiting'],
    ['sending', { waiting: 3, phase: 'sending', sendingTotal: 3 }, 'sending'],
    ['no network and nothing to send', { online: false, phase: 'offline' }, 'offline'],
    ['my sign-in expired with things to send', { waiting: 2, phase: 'signedOut' }, 'signIn'],
    ['saved a moment ago', { waiting: 1 }, 'waiting'],
    ['all is received', {}, 'sent'],
  ])('%s', (_what, change, state) => {
    expect(pillState({ ...CALM, ...change })).toBe(state);
  });
});
