/** The book of what was done with accounts, rights and backups. Each line carries the hash of the one before it. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonical } from '#src/domain/record/content.ts';
import type { Db, Trx } from './database.ts';
import { isPostgres } from './rows.ts';
import type { AuditTable } from './tables.ts';

const BEGINNING = '0'.repeat(64);
const PAGE = 1000;

export interface Entry {
  readonly tenant: string;
  readonly at: string;
  readonly actor: string;
  /** What was done, e.g. `role.grant`. */
  readonly act: string;
  /** To whom or what, by id. */
  readonly subject: string;
  readonly detail?: Readonly<Record<string, string | number | null>>;
}

export type Verdict = { readonly ok: true; readonly entries: number } | { readonly ok: false; readonly firstBad: number };

/** Adds a line, in the transaction of what it tells of. */
export async function note(trx: Trx, entry: Entry): Promise<void> {
  // Two commands at once would both continue the same last line.
  if (isPostgres(trx)) await sql`lock table audit in exclusive mode`.execute(trx);
  const last = await trx.selectFrom('audit').select(['no', 'hash']).orderBy('no', 'desc').limit(1).executeTakeFirst();
  const { tenant, at, actor, act, subject, detail = {} } = entry;
  const row = {
    no: (last?.no ?? 0) + 1,
    tenant,
    at,
    actor_id: actor,
    act,
    subject,
    detail: canonical(detail),
    prev_hash: last?.hash ?? BEGINNING,
  };
  await trx
    .insertInto('audit')
    .values({ ...row, hash: hashOf(row) })
    .execute();
  await trx
    .insertInto('app_meta')
    .values({ name: 'audit_head', value: hashOf(row) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: hashOf(row) }))
    .execute();
}

/** Reads the whole book: is every line where it was, is every hash right, is the last line the last one written? */
export async function verifyAudit(db: Db): Promise<Verdict> {
  let previous = BEGINNING;
  let entries = 0;
  for (;;) {
    const page = await db.selectFrom('audit').selectAll().where('no', '>', entries).orderBy('no').limit(PAGE).execute();
    for (const { hash, ...row } of page) {
      if (row.no !== entries + 1 || row.prev_hash !== previous || hashOf(row) !== hash) return { ok: false, firstBad: entries + 1 };
      previous = hash;
      entries += 1;
    }
    if (page.length < PAGE) break;
  }
  const head = await db.selectFrom('app_meta').select('value').where('name', '=', 'audit_head').executeTakeFirst();
  return (head?.value ?? BEGINNING) === previous ? { ok: true, entries } : { ok: false, firstBad: entries + 1 };
}

function hashOf(row: Omit<AuditTable, 'hash'>): string {
  return createHash('sha256')
    .update(row.prev_hash)
    .update(canonical({ ...row }))
    .digest('hex');
}
