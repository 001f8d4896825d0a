/** Bringing a refused act back: its words as a draft to mend, or its command once more. */
import { newId } from '#src/domain/record/identity.ts';
import { asItems } from '#src/domain/record/merge.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import { allow, type Result } from '#src/domain/result.ts';
import { beginningOf } from './beginning.ts';
import { commit, type CommitWorld, type Step } from './commit.ts';
import type { KeptRow } from './database.ts';
import { keepTyped } from './drafts.ts';
import { wordsOf } from './words.ts';
import { write } from './write.ts';

/** Refusals after which the record itself is out of reach: the words begin a new one. */
const OUT_OF_REACH = ['gone', 'not_found', 'forbidden'];

/**
 * Closes a refused act by bringing it back.
 *
 * @returns the record to open; or the refusal of a command given again, and then the act stays in the list
 */
export async function giveAgain(world: CommitWorld, row: KeptRow): Promise<Result<string>> {
  if (row.op === 'create' || row.op === 'edit') return allow(await asDraft(world, row));
  const done = await commit(world, row.rec, row.type, [stepFor(row)]);
  if (!done.ok) return done;
  await close(world, row);
  return allow(row.rec);
}

function stepFor(row: KeptRow): Step {
  if (row.op === 'delete') return { do: 'remove' };
  if (row.op === 'restore') return { do: 'restore' };
  const { name, note, input } = wordsOf(row);
  return { do: 'command', name: name ?? '', options: { input, ...(note === null ? {} : { note }) } };
}

async function asDraft(world: CommitWorld, row: KeptRow): Promise<string> {
  const { values, added } = wordsOf(row);
  const stored = await world.db.records.get(row.rec);
  const rec = stored === undefined && OUT_OF_REACH.includes(row.code) ? newId() : row.rec;
  const body: Body = stored?.cur?.body ?? stored?.base?.body ?? {};
  const lists = Object.entries(added).map(([field, items]): [string, Json] => [field, [...asItems(body[field]), ...items]]);
  const typed: Body = { ...values, ...Object.fromEntries(lists) };
  const before = Object.fromEntries(Object.keys(typed).map((field) => [field, body[field] ?? null]));
  const begin = beginningOf(world, row.type);
  await keepTyped(world.db, { rec, type: row.type, begin }, typed, before, world.now());
  await close(world, row);
  return rec;
}

/** The words lie in the draft or in a new act by now. */
function close(world: CommitWorld, row: KeptRow): Promise<void> {
  return write(world.db, ['kept'], (db) => db.kept.delete(row.id));
}
