/** The book of what was done with accounts, rights and backups. Each line carries the hash of the one before it. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonical } from '#src/domain/record/content.ts';
import type { Db, Trx } from './database.ts';
import { isPostgres } from './rows.ts';
import type { AuditTable } from './tables.ts';

const BEGINNING = '0'.repeat(64);
const PAGE = 1000;
/** Where the book begins once its oldest lines were let go: `<no of the last line gone>:<its hash>`. */
const BASE = 'audit_base';

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
  const last =
    (await trx.selectFrom('audit').select(['no', 'hash']).orderBy('no', 'desc').limit(1).executeTakeFirst()) ?? (await baseOf(trx));
  const { tenant, at, actor, act, subject, detail = {} } = entry;
  const row = {
    no: last.no + 1,
    tenant,
    at,
    actor_id: actor,
    act,
    subject,
    detail: canonical(detail),
    prev_hash: last.hash,
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
  const base = await baseOf(db);
  let previous = base.hash;
  let entries = base.no;
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
  return (head?.value ?? BEGINNING) === previous ? { ok: true, entries: entries - base.no } : { ok: false, firstBad: entries + 1 };
}

/** What is looked for in the book; what is absent does not narrow. */
export interface AuditSearch {
  readonly tenant: string;
  /** Who did it, or to whom it was done. */
  readonly person?: string | undefined;
  readonly act?: string | undefined;
  /** From the first moment to just before the last. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Lines before this one. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Lines of a county's book, the newest first. */
export async function searchAudit(db: Db, { tenant, person, act, from, until, before, limit }: AuditSearch): Promise<AuditTable[]> {
  let query = db.selectFrom('audit').selectAll().where('tenant', '=', tenant).orderBy('no', 'desc').limit(limit);
  if (person !== undefined) query = query.where((is) => is.or([is('actor_id', '=', person), is('subject', '=', person)]));
  if (act !== undefined) query = query.where('act', '=', act);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (until !== undefined) query = query.where('at', '<', until);
  if (before !== undefined) query = query.where('no', '<', before);
  return query.execute();
}

/**
 * Lets go of the lines before a moment, from the beginning of the book; where it begins now is kept, so that what
 * stays can still be verified to the last line.
 *
 * @returns how many lines went
 */
export async function forgetAudit(trx: Trx, before: string): Promise<number> {
  const kept = await trx.selectFrom('audit').select('no').where('at', '>=', before).orderBy('no').limit(1).executeTakeFirst();
  let gone = trx.selectFrom('audit').select(['no', 'hash']).where('at', '<', before).orderBy('no', 'desc').limit(1);
  if (kept !== undefined) gone = gone.where('no', '<', kept.no);
  const last = await gone.executeTakeFirst();
  if (last === undefined) return 0;
  const value = `${last.no}:${last.hash}`;
  await trx
    .insertInto('app_meta')
    .values({ name: BASE, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
  const { numDeletedRows } = await trx.deleteFrom('audit').where('no', '<=', last.no).executeTakeFirst();
  return Number(numDeletedRows);
}

async function baseOf(db: Db): Promise<{ readonly no: number; readonly hash: string }> {
  const row = await db.selectFrom('app_meta').select('value').where('name', '=', BASE).executeTakeFirst();
  const [no = '0', hash = BEGINNING] = row?.value.split(':') ?? [];
  return { no: Number(no), hash };
}

function hashOf(row: Omit<AuditTable, 'hash'>): string {
  return createHash('sha256')
    .update(row.prev_hash)
    .update(canonical({ ...row }))
    .digest('hex');
}
