/** The rescue file: everything only this phone has, sealed under a passphrase, and taken in again without doubles. */
import { rescuedId } from '#src/domain/record/identity.ts';
import { isReadable, MAX_RESCUE_BYTES, pack, type RescueList, unpack } from '#src/domain/rescue/parcel.ts';
import type { Bytes } from '#src/domain/rescue/sealed.ts';
import { definitionOf } from '#src/registry.ts';
import type { BlobRow, Database, DraftRow } from './database.ts';
import type { Desk } from './desk.ts';
import { bytesOf } from './file-bytes.ts';
import { type KeptJotting, listJottings } from './jotting-rows.ts';
import { readMeta, writeMeta } from './meta.ts';
import { writing } from './mutations.ts';
import { storedOf } from './overlay.ts';
import { actsIn, filesIn } from './rows-in.ts';
import type { Rescued, RescueTaken } from './shown-rescue.ts';
import { takeParcel } from './take-rescue.ts';
import { write } from './write.ts';

type RescueDesk = Pick<Desk, 'db' | 'around' | 'account' | 'deviceId' | 'keepEverything' | 'wake' | 'actor'>;

/** Seals everything unsent into one file; nothing on the phone is changed by it. */
export async function makeRescue(desk: RescueDesk, passphrase: string): Promise<Rescued> {
  const { db, around } = desk;
  await desk.keepEverything();
  await letGo(db);
  const rows = await unsentRows(db);
  const files = await withBytes(db, rows.blobs);
  const list = await listOf(desk, rows, files);
  const bytes = files.map(({ whole }) => whole);
  const sealed = await pack(around.crypto, passphrase, { list, bytes });
  return { file: sealed, count: countOf(list) };
}

/**
 * Takes a rescue file in: all of it or nothing. What is here already, waiting, delivered or refused, stays as it is.
 *
 * Refusals: `not_a_rescue`, `newer`, `passphrase`, `damaged`, `foreign` for another account's, `too_large`.
 *
 * @throws StorageFault when the phone could not keep it
 */
export async function takeRescue(desk: RescueDesk, file: Blob, passphrase: string): Promise<RescueTaken> {
  if (file.size > MAX_RESCUE_BYTES) return { ok: false, why: 'too_large' };
  const opened = await unpack(desk.around.crypto, passphrase, new Uint8Array(await file.arrayBuffer()));
  if (!opened.ok) return opened;
  const { list } = opened.parcel;
  if (list.tenant !== desk.account.tenant || list.person.id !== desk.account.id) return { ok: false, why: 'foreign' };
  if (!isReadable(list, (type) => definitionOf(type) !== undefined)) return { ok: false, why: 'newer' };
  const taken = await takeParcel(desk, opened.parcel);
  desk.wake('commit');
  return { ok: true, ...taken };
}

/** From here on the acts count as having left the phone: what is typed later becomes acts of its own. */
async function letGo(database: Database): Promise<void> {
  await write(database, ['outbox'], async (db) => {
    const last = await db.outbox.orderBy('n').last();
    if (last !== undefined) await writeMeta(db, { exported: last.n });
  });
}

interface Unsent extends Pick<RescueList, 'acts' | 'kept'> {
  readonly drafts: readonly DraftRow[];
  readonly jottings: readonly KeptJotting[];
  readonly blobs: readonly BlobRow[];
}

async function unsentRows(db: Database): Promise<Unsent> {
  return db.transaction('r', [db.outbox, db.kept, db.drafts, db.blobs, db.meta], async () => {
    const acts = await actsIn(db, 'pending', 'held');
    const kept = await db.kept.orderBy('at').toArray();
    return {
      acts: acts.sort((a, b) => a.n - b.n).map(({ wire, at }) => ({ wire, at })),
      kept: kept.map(({ wire, at, code, detail }) => ({ wire, at, code, detail: JSON.parse(JSON.stringify(detail)) as null })),
      drafts: await db.drafts.toArray(),
      jottings: await listJottings(db),
      blobs: await filesIn(db, 'waiting', 'refused'),
    };
  });
}

interface WholeFile {
  readonly blob: BlobRow;
  readonly whole: Bytes;
}

/** A file whose bytes went meanwhile was delivered meanwhile. */
async function withBytes(db: Database, blobs: readonly BlobRow[]): Promise<WholeFile[]> {
  const files: WholeFile[] = [];
  for (const blob of blobs) {
    const pieces = await bytesOf(db, blob);
    if (pieces !== null) files.push({ blob, whole: new Uint8Array(await new Blob([...pieces]).arrayBuffer()) });
  }
  return files;
}

async function listOf(desk: RescueDesk, rows: Unsent, files: readonly WholeFile[]): Promise<RescueList> {
  const { db, account, around } = desk;
  const { offset } = await readMeta(db, 'offset');
  const drafts = await Promise.all(rows.drafts.map((draft) => rescuedDraft(desk, draft)));
  return {
    what: 'sqmy-rescue',
    tenant: account.tenant,
    person: { id: account.id, name: account.name, login: account.login },
    device: desk.deviceId,
    createdAt: new Date(around.now()).toISOString(),
    offset,
    acts: rows.acts,
    kept: rows.kept,
    drafts,
    jottings: rows.jottings.map(({ key, values, rev, at }) => ({ key, values: { ...values }, rev, at })),
    files: files.map(({ blob: { id, rec, kind, sha256, size, mime, name, ms, at } }) => ({
      ...{ id, rec, kind, sha256, size, mime, name, ms, at },
    })),
  };
}

/** Typed words with the act they would become, so that a machine without forms can save them too. */
async function rescuedDraft({ db, account }: RescueDesk, draft: DraftRow): Promise<RescueList['drafts'][number]> {
  const { rec, type, values, from, begin, rev, at } = draft;
  const definition = definitionOf(type);
  const shown = storedOf(await db.records.get(rec), account.tenant);
  const head = { id: rescuedId(rec, rev), rec, type, v: definition?.v ?? 1, at: new Date(at).toISOString() };
  const act = definition === undefined ? null : writing(definition, shown, values, from, head);
  const wire = act === null ? null : JSON.stringify(act);
  return { rec, type, values: { ...values }, from: { ...from }, begin: { ...begin }, rev, at, wire };
}

function countOf({ acts, kept, drafts, files }: RescueList): Rescued['count'] {
  return { acts: acts.length, kept: kept.length, drafts: drafts.length, files: files.length };
}
