/**
 * The protections of the protocol, each with the line that makes it: the model must notice when that line is gone.
 * The program itself knows nothing of this; the lines are changed in a build of their own (`without.ts`). Source: sync 3.3.
 */
import type { Command } from './commands.ts';
import type { Story } from './play.ts';

export interface Edit {
  readonly file: string;
  /** Stands exactly once in the file; a protection that was written anew must be named here anew. */
  readonly find: string;
  readonly put: string;
}

export interface Protection {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** A short story in which its absence shows, and what it shows as. */
  readonly story: Story;
  readonly shows: string;
}

const title = (phone: number, rec = 0): Command => ({ do: 'title', phone, rec });
const sync = (phone: number, rows = 50): Command => ({ do: 'sync', phone, rows });
const send = (phone: number, pull: boolean): Command => ({ do: 'send', phone, pull, rows: 50 });
const deliver = (phone: number, flight = 0): Command => ({ do: 'deliver', phone, flight });
const land = (phone: number, flight = 0): Command => ({ do: 'land', phone, flight });
const lose = (phone: number): Command => ({ do: 'lose', phone, flight: 0 });
const decide = (phone: number, rec: number, name: 'submit' | 'withdraw' | 'return'): Command => ({ do: 'decide', phone, rec, name });
const remove = (phone: number): Command => ({ do: 'remove', phone, rec: 0 });
const photo: Command = { do: 'photo', phone: 0, rec: 0 };
const upload: Command = { do: 'upload', phone: 0, requests: 9 };
const backup: Command = { do: 'backup' };
const restore = (which = 0): Command => ({ do: 'restoreBackup', which });
const durable = (which: number): Command => ({ do: 'durable', which });
const move: Command = { do: 'moveOffice' };
const purge: Command = { do: 'purge' };
const aMonth: Command = { do: 'time', hours: 800 };

/** Phones 0 and 1 are one member's, 2 is her clerk's; of her reports 0 is a draft and 1 handed in. */
interface Gone {
  readonly name: string;
  readonly shows: string;
  readonly story: Story;
  readonly file: string;
  readonly find: string;
  readonly put?: string;
}

function gone({ file, find, put = '', ...rest }: Gone): Protection {
  return { ...rest, edits: [{ file, find, put }] };
}

const apply = 'src/domain/record/apply-transition.ts';
const page = 'src/device/take-page.ts';

export const PROTECTIONS: readonly Protection[] = [
  gone({
    name: 'dedupe by id',
    shows: 'TWICE',
    story: [title(0), send(0, false), deliver(0), lose(0)],
    file: 'src/server/store/mutations.ts',
    find: 'for (const { id } of known) unknown.delete(id);',
  }),
  gone({
    name: '`present = 0` leave rows',
    shows: 'LEAK',
    story: [move],
    file: 'src/server/store/records.ts',
    find: '...left.map((scope) => ({ record_id: id, scope, seq, present: 0 })),',
  }),
  gone({
    name: 'compare by value',
    shows: 'WORD',
    story: [title(0), title(1)],
    file: 'src/domain/record/merge.ts',
    find: 'if (sameValue(current, from)) return',
    put: 'return',
  }),
  gone({
    name: '`seen` hash in transitions',
    shows: 'DECIDED',
    story: [title(0, 1), sync(0), decide(2, 0, 'return')],
    file: apply,
    find: "if (command.seen !== contentHash(definition, current.body)) return reject(since('content_changed', current));",
  }),
  gone({
    name: 'expected status in transitions',
    shows: 'DECIDED',
    story: [decide(2, 0, 'return'), sync(2), decide(0, 1, 'withdraw')],
    file: apply,
    find: "if (command.expect !== current.status) return reject(since('state_changed', current));",
  }),
  gone({
    name: 'rollback check',
    shows: 'WORD',
    story: [title(0), sync(0), restore()],
    file: 'src/server/store/lineage.ts',
    find: 'if (told.length === 0) return false;',
    put: 'return false;',
  }),
  {
    name: 'boot beacon',
    shows: 'WORD',
    story: [title(0), sync(0), restore(), title(1), sync(1)],
    edits: [
      { file: 'src/server/beacons.ts', find: "if (!isKnown || !newest) return 'start';", put: "if (!newest) return 'start';" },
      { file: 'src/server/store/database.ts', find: '      await beginWriting(store);', put: '' },
    ],
  },
  gone({
    name: 'beacon before the first writing',
    shows: 'WORD',
    story: [sync(0), backup, title(0, 1), sync(0), restore(1), move],
    file: 'src/server/store/database.ts',
    find: '      await beginWriting(store);',
  }),
  gone({
    name: 'sent rows are frozen',
    shows: 'REWRITTEN',
    story: [title(0), send(0, false), title(0)],
    file: 'src/device/commit.ts',
    find: "row.state === 'pending' && row.n > frozen",
    put: "row.state === 'pending'",
  }),
  gone({
    name: 'new id on coalescing',
    shows: 'TORN',
    story: [title(0), { do: 'clone', phone: 0 }, title(0), sync(0)],
    file: 'src/device/mutations.ts',
    find: 'const { id, at, v } = later;',
    put: 'const { id } = earlier; const { at, v } = later;',
  }),
  gone({
    name: 'keeping acts until durable',
    shows: 'WORD',
    story: [title(0), sync(0), aMonth, sync(0), restore()],
    file: 'src/device/prune.ts',
    find: 'ackSeq <= durable && isCovered',
    put: 'isCovered',
  }),
  gone({
    name: 'cursor compare-and-set',
    shows: 'BACKWARDS',
    story: [send(2, true), deliver(2), title(0, 1), sync(0), sync(2), land(2)],
    file: 'src/device/apply-answer.ts',
    find: 'answer.pull !== null && cursor === sent.cursor ? answer.pull : null',
    put: 'answer.pull',
  }),
  gone({
    name: 'exact `seen` map',
    shows: 'WORD',
    story: [title(0), send(0, false), land(0), restore(), title(1), sync(1)],
    file: 'src/device/apply-answer.ts',
    find: 'await writeMeta(db, { seen: { ...next, [answer.lineage]: Math.max(own, answer.head) } });',
    put: 'if (tookPage) await writeMeta(db, { seen: { [answer.lineage]: answer.head } });',
  }),
  gone({
    name: 'validated pruning',
    shows: 'WORD',
    story: [send(0, true), title(0), send(0, false), land(0, 1), aMonth, restore(), title(1), sync(1), backup, durable(1), land(0)],
    file: 'src/device/prune.ts',
    find: 'const isCovered = (sent.seen[ackLineage] ?? -1) >= ackSeq;',
    put: 'const isCovered = true;',
  }),
  gone({
    name: 'overlay until pulled',
    shows: 'FLICKER',
    story: [title(0), send(0, false), land(0)],
    file: 'src/device/take-results.ts',
    find: "state: 'acked', ackSeq:",
    put: "state: 'settled', ackSeq:",
  }),
  gone({
    name: 'a number for every batch',
    shows: 'LOST',
    story: [remove(0), sync(0), backup, remove(1), sync(1), restore(1)],
    file: 'src/server/accept.ts',
    find: 'saveRecords(trx, writing, changes, 1)',
    put: 'saveRecords(trx, writing, changes, 0)',
  }),
  gone({
    name: 'acts offered again after a rollback',
    shows: 'WORD',
    story: [title(0), sync(0), restore()],
    file: page,
    find: "if (page.reset === 'rollback') await rearm(world, touched);",
  }),
  gone({
    name: 'eras of bases',
    shows: 'STALE',
    story: [move, sync(0), restore()],
    file: page,
    find: 'old.base === null || old.era < era ||',
    put: 'old.base === null ||',
  }),
  gone({
    name: 'mark and sweep',
    shows: 'LEAK',
    story: [move, purge],
    file: page,
    find: 'if (!page.more) await sweep(db, rollback, world.around.now(), touched);',
  }),
  gone({
    name: 'purge horizon',
    shows: 'LEAK',
    story: [move, purge],
    file: 'src/server/feed.ts',
    find: '(known[scope] ?? -1) < horizonOf(scope)',
    put: 'known[scope] === undefined',
  }),
  gone({
    name: 'horizon kept while a scope is read anew',
    shows: 'UNSENT',
    story: [
      decide(0, 3, 'withdraw'),
      { do: 'prose', phone: 1, rec: 1, how: 'append', line: 0 },
      { do: 'prose', phone: 0, rec: 1, how: 'append', line: 3 },
      sync(0),
      decide(1, 2, 'submit'),
      sync(1, 5),
      move,
      purge,
      sync(2, 2),
    ],
    file: 'src/server/feed.ts',
    find: ' && !begunAfter(scope)',
  }),
  gone({
    name: 'pages end between numbers',
    shows: 'MISSING',
    story: [title(0, 1), sync(0), sync(2), restore(), sync(2, 2), move],
    file: 'src/server/feed.ts',
    find: 'const end = rows.findIndex(({ seq }) => seq > last.seq);',
    put: 'const end = limit;',
  }),
  gone({
    name: 'joining only what was seen',
    shows: 'WORD',
    story: [{ do: 'open', phone: 0, rec: 0, field: 'title' }, title(0), { do: 'finish', phone: 0 }],
    file: 'src/device/mutations.ts',
    find: 'return sameValue(edit.from, before.to);',
    put: 'return true;',
  }),
  gone({
    name: 'taking only in place of what was seen',
    shows: 'WORD',
    story: [title(0), title(1), sync(0), sync(1), sync(0), { do: 'choose', phone: 0, rec: 0, name: 'take' }, title(1), sync(1)],
    file: 'src/features/variant/model/variant.ts',
    find: "if (!sameValue(current, input.from)) return refuse(problem('content_changed', { status: record.status }));",
  }),
  gone({
    name: 'refused acts are kept',
    shows: 'WORD',
    story: [title(0, 1), sync(0), decide(2, 0, 'return')],
    file: 'src/device/take-results.ts',
    find: 'await db.kept.put({ id, rec, type,',
    put: 'void ({ id, rec, type,',
  }),
  {
    name: 'files sent again after a rollback',
    shows: 'FILE',
    story: [photo, sync(0), upload, sync(0), sync(0), restore()],
    edits: [
      { file: page, find: 'await rearmFiles(db);', put: '' },
      { file: page, find: 'if (!page.more) await rearmMissing(db, touched);', put: '' },
    ],
  },
  gone({
    name: 'files sent again where the record lacks them',
    shows: 'FILE',
    story: [photo, upload, restore()],
    file: page,
    find: 'if (!page.more) await rearmMissing(db, touched);',
  }),
  gone({
    name: 'bytes kept until durable',
    shows: 'FILE',
    story: [photo, upload],
    file: 'src/device/file-truth.ts',
    find: 'seq <= durable && !freed',
    put: '!freed',
  }),
];
