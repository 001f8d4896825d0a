/** What an exchange works with: the open account, and what a request carried. */
import type { Database, Held, OutboxRow, RecordRow } from './database.ts';
import type { Account } from './shown.ts';
import type { Surroundings } from './surroundings.ts';

export interface ExchangeWorld {
  readonly db: Database;
  readonly around: Surroundings;
  readonly account: Account;
  readonly deviceId: string;
  /** Aborted when the account is closed: nobody waits for a line that is dead. */
  readonly closed: AbortSignal;
}

/** The same inside of one write. */
export type WritingWorld = ExchangeWorld & { readonly db: Held };

/** What a request carried, to hold its answer against. */
export interface Sent {
  readonly rows: readonly OutboxRow[];
  readonly nonce: string;
  readonly sentAt: number;
  readonly seen: Readonly<Record<string, number>>;
  readonly cursor: string | null;
  readonly body: string;
}

/** The records an answer touches, as they will stand; rows are read once and written once. */
export type Touched = Map<string, RecordRow>;
