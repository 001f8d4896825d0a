/** Own unsent words about a record that was taken away stay; what others had written there does not. Source: sync 2.9. */
import { newId } from '#src/domain/record/identity.ts';
import { type FieldEdit, isSetEdit } from '#src/domain/record/mutation.ts';
import type { OutboxRow } from './database.ts';
import type { WritingWorld, Touched } from './exchange-world.ts';
import { readMeta } from './meta.ts';
import { readWire } from './overlay.ts';

/** Takes the `from` values out of acts on records that this answer takes from the phone. What was sent is never changed. */
export async function stripSeen({ db }: WritingWorld, touched: Touched): Promise<void> {
  const empty = [...touched.values()].filter(({ base, pend, scopeKeys }) => base === null && pend !== undefined && scopeKeys.length === 0);
  const before = await db.records.bulkGet(empty.map(({ id }) => id));
  const lost = before.flatMap((row) => (row !== undefined && row.base !== null ? [row.id] : []));
  if (lost.length === 0) return;
  const { frozen } = await readMeta(db, 'frozen');
  const isUnsent = ({ n, state, op }: OutboxRow) => n > frozen && state === 'pending' && op === 'edit';
  const rows = await db.outbox.where('rec').anyOf(lost).filter(isUnsent).toArray();
  for (const row of rows) await db.outbox.put({ ...row, ...stripped(row) });
}

/** Another act than before, so under another id. */
function stripped(row: OutboxRow): Pick<OutboxRow, 'id' | 'wire'> {
  const act = readWire(row);
  const id = newId();
  if (act.op !== 'edit') return row;
  const edits = Object.entries(act.set).map(([name, edit]): [string, FieldEdit] => [name, isSetEdit(edit) ? edit : { to: edit.to }]);
  return { id, wire: JSON.stringify({ ...act, id, set: Object.fromEntries(edits) }) };
}
