/** The words inside acts and records, for lists that name an item and for copying them out. */
import type { Body, Json } from '#src/domain/record/stored.ts';
import type { KeptRow, OutboxRow } from './database.ts';

const SNIPPET = 40;

/** What an item is called in a list: its title or subject, else its first words, else nothing. */
export function whatOf(body: Body): string {
  for (const name of ['title', 'subject', 'name', 'situation', 'process', 'text']) {
    const value = body[name];
    if (typeof value === 'string' && value.trim() !== '') return Array.from(value.trim()).slice(0, SNIPPET).join('');
  }
  return '';
}

/** Ids, days and the names of choices, which say nothing to a reader. */
const CODE = /^[\w:.+-]*$/;

/** What somebody typed, whatever the form calls it: as {@link whatOf}, else the first text there is. */
export function snippetOf(body: Body): string {
  const texts = Object.values(body).filter((value): value is string => typeof value === 'string' && !CODE.test(value.trim()));
  return whatOf(body) || whatOf({ text: texts[0] ?? '' });
}

/** The parts of an act that views and drafts use; read from the wire text without judging it. */
export interface ActWords {
  readonly name: string | null;
  readonly note: string | null;
  readonly input: Body;
  /** New values by field. */
  readonly values: Body;
  /** Items added to set fields. */
  readonly added: Readonly<Record<string, readonly Json[]>>;
}

export function wordsOf({ wire }: Pick<OutboxRow | KeptRow, 'wire'>): ActWords {
  // Only this phone writes wire texts, each a checked mutation.
  const act = JSON.parse(wire) as {
    name?: string;
    note?: string | null;
    input?: Body;
    set?: Record<string, { to?: Json; add?: readonly Json[] }>;
  };
  const set = Object.entries(act.set ?? {});
  return {
    name: act.name ?? null,
    note: act.note ?? null,
    input: act.input ?? {},
    values: Object.fromEntries(set.flatMap(([field, { to }]) => (to === undefined ? [] : [[field, to]]))),
    added: Object.fromEntries(set.flatMap(([field, { add }]) => (add === undefined || add.length === 0 ? [] : [[field, add]]))),
  };
}

/** Everything a person wrote in an act, one text a paragraph: in fields, in what was put into lists, in a note. */
export function plainText({ note, input, values, added }: ActWords): string {
  return [...Object.values(values), ...Object.values(added).flat(), ...Object.values(input), note].flatMap(textsIn).join('\n\n');
}

/** Ids and fingerprints say nothing to a reader. */
const MARK = /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64})$/;

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return value === '' || MARK.test(value) ? [] : [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(textsIn);
}
