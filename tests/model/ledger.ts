/** Remembers every word that was ever saved, every act that was ever kept, and what each decision was made on. */
import type { OutboxRow } from '#src/device/database.ts';
import { wordsOf } from '#src/device/words.ts';
import type { Stored } from '#src/domain/record/stored.ts';

const WORD = /w\d+x/g;

/** Every word in anything that can be written as JSON. */
export function wordsIn(value: unknown): Set<string> {
  return new Set(JSON.stringify(value ?? null).match(WORD) ?? []);
}

/** The words an act would bring that its author did not find there. */
export function broughtBy(row: { readonly wire: string }): Set<string> {
  const { values, added, note } = wordsOf(row);
  // Acts in the outbox are checked mutations.
  const { set = {} } = JSON.parse(row.wire) as { set?: Record<string, { from?: unknown }> };
  const brought = Object.entries(values).map(([field, to]) => without(wordsIn(to), wordsIn(set[field]?.from)));
  return union([...brought, wordsIn([added, note])]);
}

/** The words an act takes away, its author having seen them. */
export function takenBy(body: string): Set<string> {
  // Acts in the log and in the outbox are checked mutations.
  const act = JSON.parse(body) as { set?: Record<string, { from?: unknown; to?: unknown; rem?: unknown }>; input?: { from?: unknown } };
  // Who takes another wording has seen the one it replaces.
  const taken = wordsIn(act.input?.from);
  for (const { from, to, rem } of Object.values(act.set ?? {})) {
    const stays = wordsIn(to);
    for (const word of wordsIn([from, rem])) if (!stays.has(word)) taken.add(word);
  }
  return taken;
}

/** What stood before the person who decided. */
export interface Decision {
  readonly status: string;
  readonly words: string;
}

export interface Ledger {
  readonly words: Map<string, string>;
  readonly acts: Map<string, string>;
  readonly decisions: Map<string, Decision>;
  /** Acts that have left a phone, as they left it. */
  readonly sent: Map<string, string>;
  /** What was answered to each act since the server was last put back. */
  readonly answers: Map<string, string>;
  readonly count: {
    acts: number;
    words: number;
    merged: number;
    refused: number;
    held: number;
    replays: number;
    restores: number;
    resets: number;
    files: number;
  };
  next: number;
  /** Up to where a backup was ever said to hold everything; a backup put back may know less of it than the phones were told. */
  durable: number;
}

export function newLedger(): Ledger {
  const count = { acts: 0, words: 0, merged: 0, refused: 0, held: 0, replays: 0, restores: 0, resets: 0, files: 0 };
  return { words: new Map(), acts: new Map(), decisions: new Map(), answers: new Map(), sent: new Map(), count, next: 0, durable: 0 };
}

export function newWord(ledger: Ledger): string {
  ledger.next += 1;
  return `w${ledger.next}x`;
}

/** The words a decision is bound to; what is in a list is not among them. Source: contract §2. */
export function contentOf(record: Stored): string {
  const { title, situation } = record.body;
  return JSON.stringify([title ?? null, situation ?? null]);
}

/**
 * Notes what a save has brought about on one phone.
 *
 * @param frozen acts up to this number were sent
 * @param seen words the person had before them; those they wrote over are theirs to give up
 */
export function noteSave(
  ledger: Ledger,
  { by, frozen }: { readonly by: string; readonly frozen: number },
  before: readonly OutboxRow[],
  after: readonly OutboxRow[],
  shown: Stored | null,
  seen: ReadonlySet<string>,
): void {
  const [old, now] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  const [had, has] = [union(before.map(broughtBy)), union(after.map(broughtBy))];
  for (const row of after) {
    if (old.has(row.id)) continue;
    ledger.acts.set(row.id, `${by}: ${row.wire}`);
    ledger.count.acts += 1;
    if (row.op === 'transition' && shown !== null) ledger.decisions.set(row.id, { status: shown.status, words: contentOf(shown) });
  }
  for (const id of old) {
    if (now.has(id)) continue;
    if (before.some((row) => row.id === id && row.n <= frozen)) throw new Error(`REWRITTEN: ${id} had been sent by ${by}`);
    ledger.acts.delete(id);
  }
  for (const word of has) if (!had.has(word)) ledger.words.set(word, by);
  for (const word of had) if (!has.has(word) && seen.has(word)) ledger.words.delete(word);
  ledger.count.words = ledger.words.size;
}

/** An id means one act for ever, whichever phone sends it. */
export function noteSent({ sent }: Ledger, id: string, wire: string): void {
  const before = sent.get(id);
  if (before !== undefined && before !== wire) throw new Error(`TORN: ${id} was sent as ${before} and as ${wire}`);
  sent.set(id, wire);
}

/** The same words under another id: the old one was never sent, or means something else on the server. */
export function noteRenamed({ acts, decisions }: Ledger, from: string, to: string): void {
  const [act, decision] = [acts.get(from), decisions.get(from)];
  acts.delete(from);
  decisions.delete(from);
  if (act !== undefined) acts.set(to, act);
  if (decision !== undefined) decisions.set(to, decision);
}

function without(words: ReadonlySet<string>, known: ReadonlySet<string>): Set<string> {
  return new Set([...words].filter((word) => !known.has(word)));
}

export function union(sets: readonly ReadonlySet<string>[]): Set<string> {
  return new Set(sets.flatMap((set) => [...set]));
}
