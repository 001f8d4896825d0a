/** The book of words: what was acknowledged as saved on a phone, and whether it is all still there. Source: sync 3.1 I3, I4, I6. */
import { expect } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { canonicalText } from '#src/server/store/canonical-text.ts';
import type { Store } from '#src/server/store/database.ts';
import type { Phone } from '#tests/support/phone.ts';

export interface Book {
  /** Words on disk of a phone: each stands in no other save. */
  readonly saved: { readonly word: string; readonly rec: string }[];
  readonly records: string[];
  count: number;
}

export function openBook(): Book {
  return { saved: [], records: [], count: 0 };
}

/** Begins a report. */
export async function begin(book: Book, phone: Phone, name: string): Promise<string> {
  const rec = newId();
  const word = wordOf(book, name);
  const done = await phone.desk().commit.edit('report', rec, { title: `码头 ${word}`, situation: word });
  if (!done.ok) throw new Error(`not saved: ${done.problem.code}`);
  book.records.push(rec);
  book.saved.push({ word, rec });
  return rec;
}

/** Adds a paragraph below what the phone shows; `top` puts it above. */
export async function add(book: Book, phone: Phone, rec: string, name: string, top = false): Promise<void> {
  const shown = await phone.show(rec);
  if (shown === null) return;
  const word = wordOf(book, name);
  const before = typeof shown.body.situation === 'string' ? shown.body.situation : '';
  const done = await phone.desk().commit.edit('report', rec, { situation: top ? `${word}\n${before}` : `${before}\n${word}` });
  if (!done.ok) throw new Error(`not saved: ${done.problem.code}`);
  book.saved.push({ word, rec });
}

function wordOf(book: Book, name: string): string {
  book.count += 1;
  return `〔${name}${book.count}〕`;
}

/** Words that are neither in a record, nor in a second wording of one, nor kept with a reason on a phone. */
export async function lostWords(book: Book, store: Store, phones: readonly Phone[]): Promise<string[]> {
  const rows = await store.reader.selectFrom('record').select('body').execute();
  const kept = await Promise.all(phones.map((phone) => phone.desk().db.kept.toArray()));
  const everything = [...rows.map(({ body }) => body), ...kept.flat().map(({ wire }) => wire)].join('\n');
  return book.saved.map(({ word }) => word).filter((word) => !everything.includes(word));
}

/** Each report once, and no second wording twice. */
export async function expectOnce(book: Book, store: Store): Promise<void> {
  const rows = await store.reader.selectFrom('record').select(['id', 'type', 'body']).execute();
  const reports = rows.filter(({ type }) => type === 'report').map(({ id }) => id);
  expect(reports.sort()).toEqual([...book.records].sort());
  const variants = rows.filter(({ type }) => type === 'variant').map(({ body }) => JSON.parse(body) as { mutation: string; field: string });
  const names = variants.map(({ mutation, field }) => `${mutation} ${field}`);
  expect(new Set(names).size).toBe(names.length);
  const open = await store.reader.selectFrom('sync_mutation').select('id').where('status', '=', 'claimed').execute();
  expect(open).toEqual([]);
}

/** Every phone of the author shows what the server holds, and nothing waits on it. */
export async function expectSame(store: Store, phones: readonly Phone[], owner: string): Promise<void> {
  const rows = await store.reader.selectFrom('record').select(['id', 'seq', 'body']).where('owner_id', '=', owner).execute();
  const there = new Map(rows.map(({ id, seq, body }) => [id, `${seq} ${canonicalText(JSON.parse(body))}`]));
  for (const phone of phones) {
    const held = await phone
      .desk()
      .db.records.filter(({ base }) => base?.owner === owner)
      .toArray();
    const here = new Map(held.map(({ id, base }) => [id, `${base?.seq ?? 0} ${canonicalText(base?.body)}`]));
    expect(here).toEqual(there);
    expect(held.filter(({ cur, pend }) => cur !== undefined || pend !== undefined).map(({ id }) => id)).toEqual([]);
  }
}
