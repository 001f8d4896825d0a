/**
 * A second copy of what only this phone has, outside the tables: unsent and refused acts, and typed words, as plain text
 * in the browser's small memory, each row under a name of its own. Files are too large for it.
 *
 * Chromium throws a site's tables away after its disk was full to the last byte: a torn entry in its log counts as
 * damage at a later opening, and it begins anew without a word (tests/browser/disk.spec.ts). What lies here is then
 * brought back (bring-back.ts). Source: reliability PWA-30, F-34.
 */
import { newId } from '#src/domain/record/identity.ts';
import { type Change, Notes } from './aside-notes.ts';
import { type Copied, NOTHING, type Part, PARTS, rowsOf, type Unsent } from './aside-parts.ts';
import type { Database } from './database.ts';
import type { Surroundings } from './surroundings.ts';

/** Characters of one part; browsers give some five million to all of a site. */
const LONGEST = 1_000_000;

interface Copy {
  /** The tables it was made from. */
  readonly of: string;
  readonly rows: readonly unknown[];
}

/** A part as this tab left it. */
interface Standing {
  /** Characters it takes. */
  size: number;
  /** The first row that was left out for want of room; acts after it stand on it and are left out with it. */
  leftOut: string | null;
}

type Texts = Map<string, string | null>;

/** The second copy beside one account's tables. */
export class Aside {
  readonly #memory: NonNullable<Surroundings['aside']>;
  readonly #name: string;
  readonly #notes = new Notes();
  readonly #tab = newId();
  readonly #standing = new Map<Part, Standing>();
  #mayReplace = false;
  /** The tables beside which no copy of others was found. */
  #alone: string | null = null;
  /** Hears that the copy was made from other tables than these. */
  onStrange: () => void = () => undefined;

  constructor(memory: NonNullable<Surroundings['aside']>, name: string) {
    this.#memory = memory;
    this.#name = name;
  }

  /** From here on what is changed in these tables is noted for the copy. */
  watch(db: Database): void {
    this.#notes.watch(db);
  }

  /** What was copied from other tables than `tables`; null when there is nothing of that kind. */
  strange(tables: string | null): Unsent | null {
    const found = PARTS.map((part) => [part, this.#strangeRows(part, tables)] as const).filter(([, rows]) => rows.length > 0);
    return found.length === 0 ? null : { ...NOTHING, ...Object.fromEntries(found) }; // only `keep` writes these names
  }

  /** For the rest of this transaction the copy of other tables may be replaced: its rows are in these by now. */
  replace(): void {
    this.#mayReplace = true;
  }

  /**
   * Copies what a transaction has changed, inside of it, so that copies follow each other as the tables do. Where another
   * tab wrote last, or nobody since the app was opened, the whole part is read and compared.
   *
   * @returns the way back, for a transaction that comes to nothing
   */
  async keep(db: Database, tables: string, transaction: object): Promise<() => void> {
    const changes = this.#notes.of(transaction);
    const parts = PARTS.filter((part) => changes.has(part) || this.#mayReplace);
    const whole = parts.filter((part) => this.#mayReplace || !this.#canFollow(part, tables, changes.get(part)));
    if (!this.#mayReplace && !this.#isAlone(tables)) {
      this.onStrange();
      return () => undefined;
    }
    // All is read before anything is put: what cannot be read any more leaves every copy as it was.
    const read = await Promise.all(whole.map(async (part) => [part, await rowsOf(db, part)] as const));
    const before: Texts = new Map();
    for (const [part, rows] of read) this.#copyAll(part, tables, rows, before);
    for (const part of parts.filter((it) => !whole.includes(it))) this.#follow(part, tables, changes.get(part), before);
    this.#mayReplace = false;
    return () => {
      for (const part of parts) this.#standing.delete(part);
      for (const [key, text] of before) this.#put(key, text);
    };
  }

  /** Are all copies of these tables? Others end when these begin, so that it need be looked at once. */
  #isAlone(tables: string): boolean {
    if (this.#alone !== tables && this.strange(tables) === null) this.#alone = tables;
    return this.#alone === tables;
  }

  /** Is what was noted enough? Not where another tab wrote meanwhile, nor where room ran out or came back. */
  #canFollow(part: Part, tables: string, change: Change | undefined): boolean {
    const standing = this.#standing.get(part);
    if (standing === undefined || this.#text(this.#turn(part)) !== this.#mark(tables) || change === undefined || change === 'all')
      return false;
    if (standing.leftOut !== null) return isBehind(part, change, standing.leftOut);
    let { size } = standing;
    for (const [name, row] of change) size += lengthOf(wrapped(tables, row)) - lengthOf(this.#text(this.#key(part, name)));
    return size <= LONGEST;
  }

  #follow(part: Part, tables: string, change: Change | undefined, before: Texts): void {
    const standing = this.#standing.get(part);
    if (standing?.leftOut !== null || change === undefined || change === 'all') return;
    for (const [name, row] of [...change].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [key, text] = [this.#key(part, name), wrapped(tables, row)];
      standing.size += lengthOf(text) - lengthOf(this.#text(key));
      if (this.#change(key, text, before)) continue;
      this.#standing.delete(part);
      break;
    }
  }

  /** The rows that fit, the first ones of all: an act is never there without those it stands on. */
  #copyAll(part: Part, tables: string, rows: readonly Copied[], before: Texts): void {
    const wanted = new Map<string, string | null>();
    const standing: Standing = { size: 0, leftOut: null };
    for (const { name, text } of rows) {
      const copy = wrapped(tables, text);
      if (standing.size + lengthOf(copy) > LONGEST) {
        standing.leftOut = name;
        break;
      }
      standing.size += lengthOf(copy);
      wanted.set(this.#key(part, name), copy);
    }
    for (const key of this.#keys(part)) if (!wanted.has(key)) this.#change(key, null, before);
    const isWhole = [...wanted].every(([key, text]) => this.#change(key, text, before));
    if (isWhole && this.#put(this.#turn(part), this.#mark(tables))) this.#standing.set(part, standing);
    else this.#standing.delete(part);
  }

  #strangeRows(part: Part, tables: string | null): unknown[] {
    return this.#keys(part).flatMap((key) => {
      const copy = this.#read(key);
      return copy === null || copy.of === tables ? [] : copy.rows;
    });
  }

  #read(key: string): Copy | null {
    try {
      return JSON.parse(this.#text(key) ?? 'null') as Copy | null; // only `keep` writes this name
    } catch {
      return null;
    }
  }

  /** Who copied last, and from which tables. */
  #turn(part: Part): string {
    return `aside-turn:${this.#name}:${part}`;
  }

  #mark(tables: string): string {
    return `${tables} ${this.#tab}`;
  }

  #key(part: Part, name: string): string {
    return `aside:${this.#name}:${part}:${name}`;
  }

  /** The names of what is there of a part, in order; an app of before had all rows under one. */
  #keys(part: Part): string[] {
    try {
      const [all, each] = [`aside:${this.#name}:${part}`, this.#key(part, '')];
      const names = Array.from({ length: this.#memory.length }, (_, i) => this.#memory.key(i) ?? '');
      return names.filter((name) => name === all || name.startsWith(each)).sort();
    } catch {
      return [];
    }
  }

  #text(key: string): string | null {
    try {
      return this.#memory.getItem(key);
    } catch {
      return null;
    }
  }

  /** Puts a text and remembers what was there. */
  #change(key: string, text: string | null, before: Texts): boolean {
    const old = this.#text(key);
    if (old === text) return true;
    if (!before.has(key)) before.set(key, old);
    return this.#put(key, text);
  }

  /** @returns false without room or leave to write here; then the tables remain */
  #put(key: string, text: string | null): boolean {
    try {
      if (text === null) this.#memory.removeItem(key);
      else this.#memory.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  }
}

/** Acts made after the one that found no room, and nothing else: they are left out with it. */
function isBehind(part: Part, change: Exclude<Change, 'all'>, leftOut: string): boolean {
  return part === 'outbox' && [...change.keys()].every((name) => name >= leftOut);
}

/** A row as it lies in the memory; the row is text already. */
function wrapped(of: string, row: string | null): string | null {
  return row === null ? null : `{"of":${JSON.stringify(of)},"rows":[${row}]}`;
}

function lengthOf(text: string | null): number {
  return text?.length ?? 0;
}
