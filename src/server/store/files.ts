/** What is known of photos, recordings and documents; their bytes are kept in the vault, by their hash. */
import type { Kysely } from 'kysely';
import type { Instant } from '#src/domain/calendar.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import type { AttachmentTable, Tables } from './tables.ts';

type Reading = Kysely<Tables>;

export type FileRow = AttachmentTable;

/** Somebody's wish to send a file. */
export interface NewFile {
  readonly id: string;
  readonly tenant: string;
  readonly recordId: string;
  readonly ownerId: string;
  readonly sha256: string;
  readonly size: number;
  readonly name: string;
}

export async function fileById(db: Reading, id: string): Promise<FileRow | null> {
  return (await db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Notes that a file is on its way, whether or not its record has named it yet. */
export async function beginFile(db: Reading, file: NewFile, at: Instant): Promise<void> {
  const { id, tenant, recordId, ownerId, sha256, size, name } = file;
  const row = { tenant, record_id: recordId, owner_id: ownerId, sha256, size, name, state: 'uploading', received: 0, touched_at: at };
  await db
    .insertInto('attachment')
    .values({ id, ...row, mime: '', orphan_at: null })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ state: 'uploading', size, touched_at: at, ...(name === '' ? {} : { name }) }),
    )
    .execute();
}

export async function noteReceived(db: Reading, id: string, received: number, at: Instant): Promise<void> {
  await db.updateTable('attachment').set({ received, touched_at: at }).where('id', '=', id).where('state', '=', 'uploading').execute();
}

/** The bytes are here, whole, durable and of an allowed kind. */
export async function markPresent(db: Reading, id: string, mime: string, at: Instant): Promise<void> {
  await db
    .updateTable('attachment')
    .set((row) => ({ state: 'present', mime, received: row.ref('size'), touched_at: at }))
    .where('id', '=', id)
    .execute();
}

/** The bytes came and are none we keep. */
export async function markRefused(db: Reading, id: string, at: Instant): Promise<void> {
  await db.updateTable('attachment').set({ state: 'refused', received: 0, touched_at: at }).where('id', '=', id).execute();
}

/** Uploads that nobody has gone on with since a moment. */
export async function staleUploads(db: Reading, before: Instant): Promise<FileRow[]> {
  return db.selectFrom('attachment').selectAll().where('state', 'in', ['uploading', 'refused']).where('touched_at', '<', before).execute();
}

/** Whether any record, thrown away ones included, or any wording beside one still names the file. */
export async function isNamed(db: Reading, file: Pick<FileRow, 'id' | 'tenant' | 'record_id'>): Promise<boolean> {
  const row = await db
    .selectFrom('record')
    .select('id')
    .where('tenant', '=', file.tenant)
    .where((is) => is.or([is('id', '=', file.record_id), is('parent_id', '=', file.record_id)]))
    .where('body', 'like', `%${file.id}%`)
    .executeTakeFirst();
  return row !== undefined;
}

/** The record a file is for, if it is of the committee the file was sent to; the id it waited for may have begun elsewhere. */
export function ofSameCommittee(file: Pick<FileRow, 'tenant'>, record: Stored | null): Stored | null {
  return record?.tenant === file.tenant ? record : null;
}

/** Files that are here, a page at a time in the order of their ids. */
export async function presentFiles(db: Reading, after: string, limit: number): Promise<FileRow[]> {
  return db
    .selectFrom('attachment')
    .selectAll()
    .where('state', '=', 'present')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function setOrphan(db: Reading, id: string, since: Instant | null): Promise<void> {
  await db.updateTable('attachment').set({ orphan_at: since }).where('id', '=', id).execute();
}

export async function deleteFile(db: Reading, id: string): Promise<void> {
  await db.deleteFrom('attachment').where('id', '=', id).execute();
}

/** Back to waiting for bytes that never came. */
export async function expectAgain(db: Reading, id: string, at: Instant): Promise<void> {
  await db.updateTable('attachment').set({ state: 'expected', received: 0, touched_at: at }).where('id', '=', id).execute();
}

/** Whether another file has the same bytes. */
export async function isShared(db: Reading, file: Pick<FileRow, 'id' | 'sha256'>): Promise<boolean> {
  const row = await db
    .selectFrom('attachment')
    .select('id')
    .where('sha256', '=', file.sha256)
    .where('state', '=', 'present')
    .where('id', '!=', file.id)
    .executeTakeFirst();
  return row !== undefined;
}

/** The files of a committee's records whose bytes are here. */
export async function presentFilesOf(db: Reading, tenant: string, records: readonly string[]): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for (let at = 0; at < records.length; at += 500) {
    const part = records.slice(at, at + 500);
    rows.push(
      ...(await db
        .selectFrom('attachment')
        .selectAll()
        .where('state', '=', 'present')
        .where('tenant', '=', tenant)
        .where('record_id', 'in', part)
        .orderBy('id')
        .execute()),
    );
  }
  return rows;
}

/** Notes a file whose bytes are in the vault already. @returns whether it was not known before */
export async function putFileRow(db: Reading, row: FileRow): Promise<boolean> {
  const known = await fileById(db, row.id);
  if (known?.state === 'present') return false;
  await db
    .insertInto('attachment')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ state: row.state, mime: row.mime, received: row.received }))
    .execute();
  return true;
}
