/** Past years that somebody asked for. Phones of staff are given about a year; the rest comes by asking, and not without end. Source: sync 2.8. */
import { olderScopes } from '#src/domain/record/scopes.ts';
import type { Result } from '#src/domain/result.ts';
import type { Desk } from './desk.ts';
import { readMeta, writeMeta } from './meta.ts';
import { write } from './write.ts';

/** So many half-years of scopes at most are kept beyond the given ones; the server takes no more than 50. The longest unasked goes first. */
export const MOST_WANTED = 12;

/** `none`: there is nothing to ask for; `unasked`; `coming`: asked for, and not whole yet; `here`. */
export type Older = 'none' | 'unasked' | 'coming' | 'here';

/** Asks for the records of a year, once; they come with the next exchanges, whenever there is a network. */
export async function askOlder(desk: Desk, year: number): Promise<Result<null>> {
  const keys = olderScopes(desk.actor(desk.around.now()), year).slice(0, MOST_WANTED);
  const isNew = await write(desk.db, [], async (db) => {
    const { want } = await readMeta(db, 'want');
    const next = [...want.filter((key) => !keys.includes(key)), ...keys].slice(-MOST_WANTED);
    if (next.join() !== want.join()) await writeMeta(db, { want: next });
    return keys.some((key) => !want.includes(key));
  });
  if (isNew) desk.wake('send');
  return { ok: true, value: null };
}

/** How far a year has come to this phone. */
export async function loadOlder(desk: Desk, year: number): Promise<Older> {
  const keys = olderScopes(desk.actor(desk.around.now()), year).slice(0, MOST_WANTED);
  if (keys.length === 0) return 'none';
  const { want, pos } = await readMeta(desk.db, 'want', 'pos');
  if (!keys.every((key) => want.includes(key))) return 'unasked';
  // A scope read to its end stands where all others do.
  const end = Math.max(0, ...Object.values(pos));
  return keys.every((key) => pos[key] === end) ? 'here' : 'coming';
}
