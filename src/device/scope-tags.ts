/** Mark and sweep by scope: one counter per scope serves first sync, new rights, lost rights and restored servers. Source: sync 2.9. */
import type { AtticRow, Database, Held, RecordRow, ScopeRow } from './database.ts';
import type { Touched } from './exchange-world.ts';

/** Scopes whose rows come anew: what is not told again by the last page is gone. */
export async function bumpGenerations(db: Held, which: readonly string[] | 'all', present: readonly string[]): Promise<void> {
  const known = new Map((await db.scopes.toArray()).map((row) => [row.key, row]));
  const bumped = which === 'all' ? [...new Set([...known.keys(), ...present])] : which;
  const rows: ScopeRow[] = bumped.map((key) => ({ key, gen: (known.get(key)?.gen ?? 0) + 1, sweep: known.has(key) }));
  const fresh = present.filter((key) => !known.has(key) && !bumped.includes(key)).map((key): ScopeRow => ({ key, gen: 1, sweep: false }));
  if (rows.length + fresh.length > 0) await db.scopes.bulkPut([...rows, ...fresh]);
}

/** The row outside of a scope; with no scope left the server's version goes, own unsent words stay in the outbox. */
export function withoutScope(row: RecordRow, scope: string): RecordRow {
  const { [scope]: _left, ...scopes } = row.scopes;
  const scopeKeys = Object.keys(scopes);
  return { ...row, scopes, scopeKeys, base: scopeKeys.length === 0 ? null : row.base };
}

/** Scopes this person no longer has. */
export async function dropScopes(db: Held, scopes: readonly string[], touched: Touched): Promise<void> {
  for (const scope of scopes) {
    await eachIn(db, scope, touched, (row) => withoutScope(row, scope));
    await db.scopes.delete(scope);
  }
}

/** Takes away what the last page of a re-read did not tell again; after a rollback a copy stays in the attic. */
export async function sweep(db: Held, rollback: boolean, now: number, touched: Touched): Promise<void> {
  const marked = (await db.scopes.toArray()).filter((scope) => scope.sweep);
  for (const { key, gen } of marked) {
    const lost: Omit<AtticRow, 'n'>[] = [];
    await eachIn(db, key, touched, (row) => {
      if (row.scopes[key] === gen) return row;
      const next = withoutScope(row, key);
      if (next.base === null && row.base !== null) lost.push({ rec: row.id, at: now, base: row.base });
      return next;
    });
    if (rollback && lost.length > 0) await db.attic.bulkAdd(lost);
    await db.scopes.put({ key, gen, sweep: false });
  }
}

async function eachIn(db: Database, scope: string, touched: Touched, change: (row: RecordRow) => RecordRow): Promise<void> {
  const stored = await db.records.where('scopeKeys').equals(scope).toArray();
  const rows = new Map(stored.map((row) => [row.id, row]));
  for (const [id, row] of touched) {
    if (row.scopeKeys.includes(scope)) rows.set(id, row);
    else rows.delete(id);
  }
  for (const [id, row] of rows) {
    const next = change(row);
    if (next !== row) touched.set(id, next);
  }
}
