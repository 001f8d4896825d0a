/** Lines of the audit book for what arrives and leaves through the sync: settings set anew, and protected words that were read. */
import { textIn } from '#src/domain/record/read-body.ts';
import type { Actor } from '#src/domain/people.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { note } from './store/audit.ts';
import type { Trx } from './store/database.ts';
import type { Writing } from './store/records.ts';
import type { RecordTable } from './store/tables.ts';

/** A setting is written once and never changed, so each is in the book once. */
export async function noteSettings(trx: Trx, { tenant, by: actor, now: at }: Writing, records: readonly Stored[]): Promise<void> {
  for (const { type, body } of records) {
    if (type !== 'settingChange') continue;
    await note(trx, { tenant, at, actor, act: 'setting.change', subject: textIn(body, 'name'), detail: { from: textIn(body, 'from') } });
  }
}

/** Ids of protected requests among what is sent to somebody who did not write them. Source: §2.6. */
export function protectedOf(actor: Actor, rows: Iterable<RecordTable>): string[] {
  return [...rows].filter((row) => row.type === 'request' && row.owner_id !== actor.id && isProtected(row)).map(({ id }) => id);
}

/** By id alone: nothing of what is in them, nor whose they are, is ever in the book. */
export async function noteReading(trx: Trx, { id: actor, tenant }: Actor, ids: readonly string[], at: string): Promise<void> {
  for (const subject of ids) await note(trx, { tenant, at, actor, act: 'request.read', subject });
}

function isProtected({ body }: RecordTable): boolean {
  return (JSON.parse(body) as Body).protected === true; // written by the domain
}
