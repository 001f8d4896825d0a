/**
 * A second copy of what only this phone has, outside the tables: unsent and refused acts, and typed words, as plain text
 * in the browser's small memory. Files are too large for it.
 *
 * Chromium throws a site's tables away after its disk was full to the last byte: a torn entry in its log counts as
 * damage at a later opening, and it begins anew without a word (tests/browser/disk.spec.ts). What lies here is then
 * brought back (bring-back.ts). Source: reliability PWA-30, F-34.
 */
import type { Database, DraftRow, KeptRow, OutboxRow } from './database.ts';
import { type KeptJotting, listJottings } from './jotting-rows.ts';
import type { Surroundings } from './surroundings.ts';

/** Characters of one part; browsers give some five million to all of a site. */
const LONGEST = 1_000_000;

type Act = Pick<OutboxRow, 'wire' | 'at'>;
type Refused = Pick<KeptRow, 'wire' | 'at' | 'code' | 'detail'>;

/** What the tables of a phone held that nobody else has. */
export interface Unsent {
  readonly outbox: readonly Act[];
  readonly kept: readonly Refused[];
  readonly drafts: readonly DraftRow[];
  readonly jottings: readonly KeptJotting[];
}

type Part = keyof Unsent;
const PARTS: readonly Part[] = ['outbox', 'kept', 'drafts', 'jottings'];
const NOTHING: Unsent = { outbox: [], kept: [], drafts: [], jottings: [] };

interface Copy {
  /** The tables it was made from. */
  readonly of: string;
  readonly rows: readonly unknown[];
}

/** The second copy beside one account's tables. */
export class Aside {
  readonly #memory: NonNullable<Surroundings['aside']>;
  readonly #name: string;
  #mayReplace = false;
  /** Hears that the copy was made from other tables than these. */
  onStrange: () => void = () => undefined;

  constructor(memory: NonNullable<Surroundings['aside']>, name: string) {
    this.#memory = memory;
    this.#name = name;
  }

  /** What was copied from other tables than `tables`; null when there is nothing of that kind. */
  strange(tables: string | null): Unsent | null {
    const strange = PARTS.filter((part) => this.#isStrange(part, tables));
    if (strange.length === 0) return null;
    const found = Object.fromEntries(strange.map((part) => [part, this.#read(part)?.rows ?? []]));
    return { ...NOTHING, ...found }; // only `keep` writes these names
  }

  /** For the rest of this transaction the copy of other tables may be replaced: its rows are in these by now. */
  replace(): void {
    this.#mayReplace = true;
  }

  /**
   * Copies the parts that a transaction has changed, inside of it, so that copies follow each other as the tables do.
   *
   * @returns the way back, for a transaction that comes to nothing
   */
  async keep(db: Database, tables: string, changed: readonly string[]): Promise<() => void> {
    const parts = PARTS.filter((part) => changed.includes(part) || (part === 'jottings' && changed.length === 0) || this.#mayReplace);
    const before = parts.map((part) => [this.#key(part), this.#text(part)] as const);
    if (!this.#mayReplace && parts.some((part) => this.#isStrange(part, tables))) {
      this.onStrange();
      return () => undefined;
    }
    // All is read before anything is put: what cannot be read any more leaves every copy as it was.
    const now = await Promise.all(parts.map(async (part) => [this.#key(part), asText(tables, await rowsOf(db, part))] as const));
    for (const [key, text] of now) this.#put(key, text);
    this.#mayReplace = false;
    return () => {
      for (const [key, text] of before) this.#put(key, text);
    };
  }

  #isStrange(part: Part, tables: string | null): boolean {
    const copy = this.#read(part);
    return copy !== null && copy.of !== tables && copy.rows.length > 0;
  }

  #read(part: Part): Copy | null {
    try {
      return JSON.parse(this.#text(part) ?? 'null') as Copy | null; // only `keep` writes this name
    } catch {
      return null;
    }
  }

  #key(part: Part): string {
    return `aside:${this.#name}:${part}`;
  }

  #text(part: Part): string | null {
    try {
      return this.#memory.getItem(this.#key(part));
    } catch {
      return null;
    }
  }

  #put(key: string, text: string | null): void {
    try {
      if (text === null) this.#memory.removeItem(key);
      else if (text !== this.#memory.getItem(key)) this.#memory.setItem(key, text);
    } catch {
      // Without room or leave to write here, the tables remain.
    }
  }
}

/** The rows that fit, the first ones of all: an act is never there without those it stands on. */
function asText(of: string, rows: readonly unknown[]): string | null {
  if (rows.length === 0) return null;
  const fitting: unknown[] = [];
  let length = 0;
  for (const row of rows) {
    length += JSON.stringify(row).length;
    if (length > LONGEST) break;
    fitting.push(row);
  }
  return JSON.stringify({ of, rows: fitting } satisfies Copy);
}

async function rowsOf(db: Database, part: Part): Promise<readonly unknown[]> {
  if (part === 'jottings') return listJottings(db);
  if (part === 'drafts') return (await db.drafts.toArray()).sort((a, b) => b.at - a.at);
  if (part === 'kept') return (await db.kept.toArray()).map(({ wire, at, code, detail }) => ({ wire, at, code, detail }));
  const acts = await db.outbox.where('state').anyOf('pending', 'held').toArray();
  return acts.sort((a, b) => a.n - b.n).map(({ wire, at }) => ({ wire, at }));
}
