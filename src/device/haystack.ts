/** Everything on this phone as words to search: read once, when somebody first looks for something, and never at the start. */
import type { Body, Json } from '#src/domain/record/stored.ts';
import type { Database } from './database.ts';
import { whatOf } from './words.ts';

/** One record as it is searched. */
export interface Straw {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly owner: string;
  readonly parent: string | null;
  /** When: its event, its handing in, or its making. */
  readonly date: string;
  /** What it is called; empty when nothing in it can name it. */
  readonly title: string;
  /** All its words, as they were written. */
  readonly text: string;
  /** The same and the title, {@link plainOf}. */
  readonly plain: string;
  readonly named: string;
}

/** Kinds nobody looks for: they only serve others. */
const UNSEEN = ['setting', 'seal', 'variant', 'committee'];
/** What a file or a place is made of, besides its name. */
const SILENT = ['id', 'sha256', 'mime', 'size', 'lat', 'lng', 'accuracy'];
/** Codes, ids and moments are not words. */
const CODE = /^(?:[a-z][A-Za-z]*|[0-9a-f]{8}-[0-9a-f-]{27}|\d{9}|\d{4}-\d\d-\d\dT.*)$/u;
const PARTED = '\n';

/** Letters as a search sees them: wide as narrow, capital as small. */
export function plainOf(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** All records this phone may show, newest first, with their owners' names among their words. */
export async function loadHaystack({ db }: { readonly db: Database }): Promise<Straw[]> {
  const [rows, drafts] = await Promise.all([db.records.toArray(), db.drafts.toArray()]);
  const typed = new Map(drafts.map((draft) => [draft.rec, draft]));
  const names = new Map(
    rows.filter(({ type }) => type === 'person').map(({ id, base }) => [id, typeof base?.body?.name === 'string' ? base.body.name : '']),
  );
  const straws = rows.flatMap((row): Straw[] => {
    const head = row.cur ?? row.base;
    if (head === null || head.deleted === 1 || UNSEEN.includes(row.type)) return [];
    const body = { ...head.body, ...typed.get(row.id)?.values };
    return [straw({ ...head, id: row.id, type: row.type, date: row.date, parent: head.parent ?? null }, body, names)];
  });
  const begun = new Set(rows.map(({ id }) => id));
  const fresh = drafts
    .filter(({ rec }) => !begun.has(rec))
    .map(({ rec, type, begin, at, values }) =>
      straw({ ...begin, id: rec, type, parent: null, date: new Date(at).toISOString() }, values, names),
    );
  return [...straws, ...fresh].sort((a, b) => (a.date < b.date ? 1 : Number(a.date > b.date) * -1));
}

type Head = Pick<Straw, 'id' | 'type' | 'status' | 'owner' | 'parent' | 'date'>;

function straw({ id, type, status, owner, parent, date }: Head, body: Body, names: ReadonlyMap<string, string>): Straw {
  const words: string[] = [];
  for (const [field, value] of Object.entries(body)) gather(field, value, names, words);
  const own = type === 'person' ? '' : (names.get(owner) ?? '');
  const title = whatOf(body) || (typeof body.topic === 'string' ? body.topic : '');
  const text = words.join(PARTED);
  return { id, type, status, owner, parent, date, title, text, plain: plainOf(`${text}${PARTED}${own}`), named: plainOf(title) };
}

function gather(field: string, value: Json, names: ReadonlyMap<string, string>, words: string[]): void {
  if (SILENT.includes(field)) return;
  if (typeof value === 'string') words.push(...wordIn(value, names));
  else if (Array.isArray(value)) for (const item of value as readonly Json[]) gather('', item, names, words);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) gather(name, item, names, words);
  }
}

/** A text; for the id of somebody their name; for another id or a code nothing. */
function wordIn(value: string, names: ReadonlyMap<string, string>): string[] {
  const name = names.get(value);
  if (name !== undefined) return [name];
  return value === '' || CODE.test(value) ? [] : [value];
}
