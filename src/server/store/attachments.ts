/** Photos and voice that records speak of. Their bytes come later, or came before. */
import { listedFiles } from '#src/domain/record/listed-files.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import type { Trx } from './database.ts';
import type { Change, Writing } from './records.ts';
import { insertRows } from './rows.ts';
import type { AttachmentTable } from './tables.ts';

const COLUMNS = [
  'id',
  'tenant',
  'record_id',
  'owner_id',
  'sha256',
  'size',
  'mime',
  'name',
  'state',
  'received',
  'touched_at',
  'orphan_at',
] as const satisfies readonly (keyof AttachmentTable)[];

interface Item {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly mime: string;
  readonly name?: string;
}

/** Expects the bytes of every attachment that a change names for the first time; one that came before stays as it is. */
export async function expectAttachments(trx: Trx, { tenant, by, now }: Writing, changes: readonly Change[]): Promise<void> {
  const rows = changes.flatMap(({ before, after }) => {
    const known = new Set(itemsOf(before).map(({ id }) => id));
    return itemsOf(after)
      .filter(({ id }) => !known.has(id))
      .map(({ id, sha256, size, mime, name }) => ({
        ...{ id, tenant, record_id: after.id, owner_id: by, sha256, size, mime, name: name ?? '' },
        ...{ state: 'expected', received: 0, touched_at: now, orphan_at: null },
      }));
  });
  await insertRows(trx, 'attachment', COLUMNS, rows, 'on conflict (id) do nothing');
}

function itemsOf(record: Stored | null): Item[] {
  return listedFiles(record?.body) as readonly unknown[] as Item[]; // checked against the field's schema when it was written
}
