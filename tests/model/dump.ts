/** Everything phones and server hold at the end, so that two tellings of one story can be compared. */
import { sql } from 'kysely';
import { copyOf } from './quick-tables.ts';
import type { World } from './world.ts';

/** Ids, hashes, lineages, nonces and signatures. */
const NAMES = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|"[\w-]{16}"|[\w-]{86}/g;

/** All tables of all phones, with ids, hashes and lineages numbered as they first come up: those differ from one telling to the next. */
export async function phonesOf({ phones }: World): Promise<string> {
  const tables = await Promise.all(
    phones.map(async ({ name, db }) => [
      name,
      [...(await copyOf(db))].map(([table, rows]) => [table, inOrder(table === 'attic' ? rows.map(({ n: _n, ...row }) => row) : rows)]),
    ]),
  );
  return numbered(JSON.stringify(tables));
}

/** Rows by what they say: an id that is a hash stands in another place each time. */
function inOrder(rows: readonly object[]): readonly object[] {
  const sayings = new Map(rows.map((row) => [row, JSON.stringify(row).replace(NAMES, '')]));
  const saying = (row: object) => sayings.get(row) ?? '';
  return [...rows].sort((a, b) => (saying(a) < saying(b) ? -1 : 1));
}

/** What the server made of it: records, their words, status and story; without times. */
export async function recordsOf({ server }: World): Promise<string> {
  const { rows } = await sql<{ id: string; type: string; status: string; deleted: number; body: string; log: string }>`
    select id, type, status, deleted, body, log from record order by type, seq`.execute(server.store.reader);
  return numbered(JSON.stringify(rows)).replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'then');
}

function numbered(text: string): string {
  const names = new Map<string, string>();
  return text.replace(NAMES, (name) => {
    if (!names.has(name)) names.set(name, `#${names.size}`);
    return names.get(name) ?? name;
  });
}
