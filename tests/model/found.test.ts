/** Stories in which the model once found a fault; told again at every run, in the words they were shortened to. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayer, type Player, type Story } from './play.ts';

const FOUND: Readonly<Record<string, Story>> = {
  'a clerk who reads an office anew in small pages after the server forgot old leavings comes to an end': [
    { do: 'decide', phone: 0, rec: 3, name: 'withdraw' },
    { do: 'prose', phone: 5, rec: 1, how: 'append', line: 0 },
    { do: 'prose', phone: 4, rec: 1, how: 'append', line: 3 },
    { do: 'sync', phone: 4, rows: 50 },
    { do: 'decide', phone: 5, rec: 2, name: 'submit' },
    { do: 'sync', phone: 5, rows: 5 },
    { do: 'moveOffice' },
    { do: 'purge' },
    { do: 'sync', phone: 2, rows: 2 },
  ],
  'an edit of a record that a restored server lost keeps what its author saw': [
    { do: 'create', phone: 1, submit: false },
    { do: 'open', phone: 5, rec: 2, field: 'title' },
    { do: 'sync', phone: 1, rows: 5 },
    { do: 'restoreBackup', which: 0 },
    { do: 'send', phone: 5, pull: true, rows: 50 },
    { do: 'finish', phone: 5 },
    { do: 'land', phone: 5, flight: 2 },
  ],
  'a member moves before the first phone comes to a server that was put back, and nothing is taken for newer than it is': [
    { do: 'sync', phone: 4, rows: 50 },
    { do: 'backup' },
    { do: 'prose', phone: 0, rec: 1, how: 'change', line: 2 },
    { do: 'sync', phone: 4, rows: 50 },
    { do: 'restoreBackup', which: 1 },
    { do: 'moveOffice' },
  ],
  'a file that went up before its words did is sent again to a server that was put back meanwhile': [
    { do: 'photo', phone: 4, rec: 3 },
    { do: 'upload', phone: 4, requests: 9 },
    { do: 'restoreBackup', which: 1 },
  ],
  'a file that was told to be there is sent again to a server that was put back to before it came': [
    { do: 'photo', phone: 4, rec: 3 },
    { do: 'upload', phone: 4, requests: 9 },
    { do: 'sync', phone: 4, rows: 2 },
    { do: 'restoreBackup', which: 1 },
    { do: 'sync', phone: 0, rows: 2 },
  ],
};

let player: Player;
beforeAll(async () => {
  player = await openPlayer();
});
afterAll(() => player.close());

test.each(Object.entries(FOUND))('%s', async (_what, story) => {
  expect(await player.play(story)).toBeNull();
});

test('an edit of a record that a restored server lost makes no second wording when it is offered again', async () => {
  const story = FOUND['an edit of a record that a restored server lost keeps what its author saw'] ?? [];
  const variants = await player.playOut(story, ({ server }) =>
    server.store.reader.selectFrom('record').select('id').where('type', '=', 'variant').execute(),
  );
  expect(variants).toEqual([]);
});
