/** Puts the contents of a rescue file where they belong, in one transaction; taking the same file in again changes nothing. */
import { rescuedId } from '#src/domain/record/identity.ts';
import { isEmpty, sameValue } from '#src/domain/record/content.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import type { Parcel, RescuedFile, RescueList } from '#src/domain/rescue/parcel.ts';
import type { Bytes } from '#src/domain/rescue/sealed.ts';
import { definitionOf } from '#src/registry.ts';
import type { DraftRow, Held, KeptRow, OutboxRow } from './database.ts';
import type { Desk } from './desk.ts';
import type { Touched } from './exchange-world.ts';
import { chunksOf } from './file-bytes.ts';
import { JOTTING, type KeptJotting, readJotting } from './jotting-rows.ts';
import { writeMeta } from './meta.ts';
import { newRow, overlay, readWire, storedOf } from './overlay.ts';
import type { RescueCount } from './shown-rescue.ts';
import { write } from './write.ts';

type TakingDesk = Pick<Desk, 'db' | 'account' | 'actor' | 'around'>;
/** The same inside of one write. */
type Taking = Omit<TakingDesk, 'db'> & { readonly db: Held };

export async function takeParcel(desk: TakingDesk, { list, bytes }: Parcel): Promise<RescueCount & { readonly known: number }> {
  return write(desk.db, ['records', 'outbox', 'kept', 'drafts', 'blobs', 'chunks'], (db) => takeList(within(desk, db), list, bytes));
}

/** What taking in works with, by the tables of one write. */
export function within(desk: TakingDesk, db: Held): Taking {
  return { db, account: desk.account, around: desk.around, actor: (now) => desk.actor(now) };
}

/** The same inside of a transaction over all these tables. */
export async function takeList(
  desk: Taking,
  list: Pick<RescueList, 'acts' | 'kept' | 'drafts' | 'jottings' | 'files'>,
  bytes: Parcel['bytes'],
): Promise<RescueCount & { readonly known: number }> {
  const { db, around } = desk;
  const acts = await takeActs(db, list.acts);
  const kept = await takeKept(db, list.kept);
  let files = 0;
  for (const [i, file] of list.files.entries()) files += Number(await takeFile(db, file, bytes[i] ?? new Uint8Array()));
  await showActs(desk, acts);
  let drafts = 0;
  for (const draft of list.drafts) drafts += Number(await takeDraft(desk, draft));
  for (const jotting of list.jottings) drafts += Number(await keepRescued(db, jotting, around.now()));
  return { acts: acts.length, known: list.acts.length - acts.length, kept, drafts, files };
}

/** Acts that are not here in any state. Like sent ones they are never changed again: another phone may have sent them. */
async function takeActs(db: Held, acts: RescueList['acts']): Promise<Mutation[]> {
  const added: Mutation[] = [];
  let last = 0;
  for (const { wire, at } of acts) {
    const act = readWire({ wire });
    const { id, rec, type, op } = act;
    if ((await db.outbox.where('id').equals(id).count()) > 0 || (await db.kept.get(id)) !== undefined) continue;
    const row: Omit<OutboxRow, 'n'> = { id, rec, type, op, wire, state: 'pending', at };
    last = await db.outbox.add(row);
    added.push(act);
  }
  if (last > 0) await writeMeta(db, { exported: last });
  return added;
}

async function takeKept(db: Held, kept: RescueList['kept']): Promise<number> {
  let added = 0;
  for (const { wire, at, code, detail } of kept) {
    const { id, rec, type, op } = readWire({ wire });
    if ((await db.kept.get(id)) !== undefined || (await db.outbox.where('id').equals(id).count()) > 0) continue;
    // Written by makeRescue out of such a row.
    await db.kept.put({ id, rec, type, op, code, detail: detail as KeptRow['detail'], wire, at });
    added += 1;
  }
  return added;
}

async function takeFile(db: Held, { id, ...file }: RescuedFile, bytes: Bytes): Promise<boolean> {
  const own = await db.blobs.get(id);
  if (own !== undefined && own.state !== 'cached') return false;
  await db.blobs.put({ id, ...file, state: 'waiting', offset: 0, seq: -1, code: null, freed: false });
  await db.chunks.bulkPut(chunksOf(id, bytes.slice().buffer));
  return true;
}

async function showActs(desk: Taking, acts: readonly Mutation[]): Promise<void> {
  const { db, around } = desk;
  const types = new Map(acts.map(({ rec, type }) => [rec, type]));
  const rows = await db.records.bulkGet([...types.keys()]);
  const touched: Touched = new Map(
    [...types].map(([rec, type], i) => {
      const row = rows[i] ?? newRow(rec, type);
      return [rec, { ...row, pend: row.pend ?? 0 }];
    }),
  );
  await overlay(db, touched, desk.actor(around.now()));
}

/**
 * Typed words go back to their form. Where other words were typed into the same field since, those stay and the
 * rescued ones are laid beside them among what needs the person: no word of either is lost.
 */
async function takeDraft(desk: Taking, rescued: RescueList['drafts'][number]): Promise<boolean> {
  const { db } = desk;
  const { rec, type, values, from, begin, rev, at } = rescued;
  const mine = await db.drafts.get(rec);
  const shown: Body = { ...storedOf(await db.records.get(rec), desk.account.tenant)?.body, ...mine?.values };
  const news = Object.entries(values).filter(([field, value]) => !sameValue(shown[field], value === '' ? null : value));
  if (news.length === 0) return false;
  const typedOver = news.filter(([field]) => mine?.values[field] !== undefined);
  const free = Object.fromEntries(news.filter(([field]) => mine?.values[field] === undefined));
  if (Object.keys(free).length > 0) {
    const row: DraftRow = {
      ...{ key: rec, rec, type, begin: mine?.begin ?? begin },
      values: { ...mine?.values, ...free },
      from: { ...from, ...mine?.from },
      rev: Math.max(rev, (mine?.rev ?? 0) + 1),
      at: mine?.at ?? at,
    };
    await db.drafts.put(row);
  }
  return (await layBeside(db, rescued, Object.fromEntries(typedOver))) || Object.keys(free).length > 0;
}

async function layBeside(db: Held, { rec, type, rev, at }: RescueList['drafts'][number], values: Body): Promise<boolean> {
  const id = rescuedId(rec, rev);
  if (Object.keys(values).length === 0 || (await db.kept.get(id)) !== undefined) return false;
  const set = Object.fromEntries(Object.entries(values).map(([field, to]) => [field, { to }]));
  const act = { id, rec, type, v: definitionOf(type)?.v ?? 1, at: new Date(at).toISOString(), op: 'edit' as const, set };
  await db.kept.put({ id, rec, type, op: 'edit', code: 'rescued', detail: null, wire: JSON.stringify(act), at });
  return true;
}

/**
 * Puts words of a rescue file back. Where others were typed since, both stay, one under the other.
 *
 * @returns false when every word of them is here already
 */
async function keepRescued(db: Held, { key, values, rev }: KeptJotting, now: number): Promise<boolean> {
  const old = await readJotting(db, key);
  const next = { ...old?.values };
  for (const [field, value] of Object.entries(values)) next[field] = both(old?.values[field], value);
  if (Object.entries(next).every(([field, value]) => sameValue(value, old?.values[field]))) return false;
  await db.meta.put({ k: JOTTING + key, v: { values: next, rev: Math.max(rev, (old?.rev ?? 0) + 1), at: now } });
  return true;
}

function both(mine: Json | undefined, rescued: Json): Json {
  if (isEmpty(mine) || mine === '') return rescued;
  if (typeof mine !== 'string' || typeof rescued !== 'string' || mine.includes(rescued)) return mine;
  return `${mine}\n${rescued}`;
}
