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
  /** What it is called, or what it belongs to: an attendance goes by its activity. Empty when neither can name it. */
  readonly title: string;
  /** The year it is for, where it says one: a plan, a summary, an assessment. */
  readonly year: number | null;
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
  const titles = new Map(rows.map((row) => [row.id, titleOf({ ...(row.cur ?? row.base)?.body, ...typed.get(row.id)?.values })]));
  const known = { names, titles };
  const straws = rows.flatMap((row): Straw[] => {
    const head = row.cur ?? row.base;
    if (head === null || head.deleted === 1 || UNSEEN.includes(row.type)) return [];
    const body = { ...head.body, ...typed.get(row.id)?.values };
    return [straw({ ...head, id: row.id, type: row.type, date: row.date, parent: head.parent ?? null }, body, known)];
  });
  const begun = new Set(rows.map(({ id }) => id));
  const fresh = drafts
    .filter(({ rec }) => !begun.has(rec))
    .map(({ rec, type, begin, at, values }) =>
      straw({ ...begin, id: rec, type, parent: null, date: new Date(at).toISOString() }, values, known),
    );
  return [...straws, ...fresh].sort((a, b) => (a.date < b.date ? 1 : Number(a.date > b.date) * -1));
}

type Head = Pick<Straw, 'id' | 'type' | 'status' | 'owner' | 'parent' | 'date'>;

/** What names others: people by their id, records by theirs. */
interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
}

function straw({ id, type, status, owner, parent, date }: Head, body: Body, { names, titles }: Known): Straw {
  const words: string[] = [];
  for (const [field, value] of Object.entries(body)) gather(field, value, names, words);
  const own = type === 'person' ? '' : (names.get(owner) ?? '');
  const title = titleOf(body) || (titles.get(parent ?? '') ?? '');
  const year = typeof body.year === 'number' ? body.year : null;
  const text = words.join(PARTED);
  const plain = plainOf([text, own, year ?? ''].join(PARTED));
  return { id, type, status, owner, parent, date, title, year, text, plain, named: plainOf(title) };
}

function titleOf(body: Body): string {
  return whatOf(body) || (typeof body.topic === 'string' ? body.topic : '');
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
