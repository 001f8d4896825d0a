/** The tables of one account on this phone, opened with strict durability. Source: sync 2.2. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { ProblemDetail } from '#src/domain/problem.ts';
import type { Body, Json, LogEntry, RecordTimes } from '#src/domain/record/stored.ts';
import type { Signature } from '#src/domain/record/receipt.ts';
import type { WireRecord } from '#src/domain/record/wire.ts';
import { Aside } from './aside.ts';
import type { Surroundings } from './surroundings.ts';

/** Raised together with a change of the tables; an older tab may then no longer write. */
export const GENERATION = 1;

/** A record with own waiting acts over it. */
export interface Overlaid {
  /** The version of the type in which it was made; absent: the first. */
  readonly v?: number;
  readonly status: string;
  readonly owner: string;
  readonly office: string | null;
  readonly parent: string | null;
  readonly deleted: 0 | 1;
  readonly body: Body;
  readonly log: readonly LogEntry[];
  readonly at: RecordTimes;
  readonly content: string;
  readonly whole: string;
}

export interface RecordRow {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  /** Absent in records that belong to none, so that the index holds only those that do. */
  readonly parent?: string;
  /** What lists are ordered by: the event's day, else the first submission, else the making. */
  readonly date: string;
  /** The last version the server sent; null while it never did, or once it took it away. */
  readonly base: WireRecord | null;
  /** The era in which `base` came; an older era's base gives way to any version. */
  readonly era: number;
  /** base + own waiting acts; absent when there are none. */
  readonly cur?: Overlaid;
  /** Own acts not yet settled; absent when there are none. */
  readonly pend?: number;
  readonly scopes: Readonly<Record<string, number>>;
  readonly scopeKeys: readonly string[];
}

export type Op = 'create' | 'edit' | 'transition' | 'delete' | 'restore';

/** One act of the person, ready for the wire. A row with `n` up to `meta.frozen` was sent and is never changed again. */
export interface OutboxRow {
  readonly n: number;
  readonly id: string;
  readonly rec: string;
  readonly type: string;
  readonly op: Op;
  /** The mutation as it travels, serialised once. */
  readonly wire: string;
  readonly state: 'pending' | 'acked' | 'settled' | 'held';
  /** When it was saved, ms. */
  readonly at: number;
  readonly ackSeq?: number;
  readonly ackLineage?: string;
  readonly ackAt?: number;
  /** The server's signature under what it took. */
  readonly signature?: Signature;
}

export interface KeptRow {
  readonly id: string;
  readonly rec: string;
  readonly type: string;
  readonly op: Op;
  readonly code: string;
  readonly detail: ProblemDetail | null;
  readonly wire: string;
  readonly at: number;
}

export interface ScopeRow {
  readonly key: string;
  readonly gen: number;
  /** Set while rows of an older generation may remain. */
  readonly sweep: boolean;
}

export interface BlobRow {
  readonly id: string;
  readonly rec: string;
  readonly kind: 'photo' | 'voice' | 'document';
  readonly sha256: string;
  readonly size: number;
  readonly mime: string;
  readonly name: string;
  readonly ms: number | null;
  /** `uploaded`: every byte was taken; `present`: the feed says the server holds it; `cached`: somebody else's. */
  readonly state: 'waiting' | 'uploaded' | 'present' | 'cached' | 'refused';
  readonly offset: number;
  /** The record's number that first told it was present. */
  readonly seq: number;
  readonly code: string | null;
  /** True once the bytes were let go. */
  readonly freed: boolean;
  readonly at: number;
}

export interface ChunkRow {
  readonly blob: string;
  readonly i: number;
  readonly bytes: ArrayBuffer;
}

/** Text being typed into one record. */
export interface DraftRow {
  readonly key: string;
  readonly rec: string;
  readonly type: string;
  readonly values: Readonly<Record<string, Json>>;
  /** What was shown in each field when typing began: the person saw that, whatever arrived since. */
  readonly from: Readonly<Record<string, Json>>;
  /** Where a record begins that does not exist yet. */
  readonly begin: { readonly status: string; readonly owner: string; readonly office: string | null };
  /** The page they were typed on; absent in what was brought back from a copy. */
  readonly path?: string;
  readonly rev: number;
  readonly at: number;
}

export interface AtticRow {
  readonly n: number;
  readonly rec: string;
  readonly at: number;
  readonly base: WireRecord;
}

export interface MetaRow {
  readonly k: string;
  readonly v: unknown;
}

export type Database = Dexie & {
  records: Table<RecordRow, string>;
  outbox: EntityTable<OutboxRow, 'n'>;
  kept: Table<KeptRow, string>;
  scopes: Table<ScopeRow, string>;
  blobs: Table<BlobRow, string>;
  chunks: Table<ChunkRow, [string, number]>;
  drafts: Table<DraftRow, string>;
  attic: EntityTable<AtticRow, 'n'>;
  meta: Table<MetaRow, string>;
  /** The copy of unsent words beside the tables; none where the browser gives no place for it. */
  aside?: Aside;
  /** Gives up what other accounts of this phone can download again; tells how much that was. */
  freeOthers?: () => Promise<number>;
  /** So that an opening that never ends is given up. */
  after?: Surroundings['after'];
};

/** The tables inside of one write: whatever is done by these is part of it (write.ts). */
export type Held = Database & { readonly held: true };

/** One database per account and county: nobody's work is shown to or sent as somebody else. */
export function databaseName(account: { tenant: string; id: string }): string {
  return `app_${account.tenant}_${account.id}`;
}

/**
 * Declares the database; Dexie opens it at the first use.
 *
 * @param onOutdated called when a newer version of the app opens the database in another tab: this tab must reload
 */
export function openDatabase(name: string, around: Surroundings, onOutdated: () => void): Database {
  const db = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    indexedDB: around.indexedDB,
    IDBKeyRange: around.IDBKeyRange,
  }) as Database; // the tables are declared on the next lines
  db.version(1).stores({
    records: 'id, *scopeKeys, [type+date], [type+status+date], parent, pend',
    outbox: '++n, &id, rec, state',
    kept: 'id, rec, code, at',
    scopes: 'key',
    blobs: 'id, rec, state',
    chunks: '[blob+i]',
    drafts: 'key, at',
    attic: '++n, rec, at',
    meta: 'k',
  });
  if (around.aside !== null) {
    db.aside = new Aside(around.aside, name);
    db.aside.watch(db);
  }
  db.after = around.after;
  db.on('versionchange', () => {
    onOutdated();
    db.close({ disableAutoOpen: true });
    return false;
  });
  return db;
}
