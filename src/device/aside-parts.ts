/** The parts of the copy beside the tables, and what a row of each is in it; see aside.ts. */
import type { Database, DraftRow, KeptRow, OutboxRow } from './database.ts';
import { JOTTING, type JottingRow, type KeptJotting, listJottings } from './jotting-rows.ts';
import { actsIn } from './rows-in.ts';

type Act = Pick<OutboxRow, 'wire' | 'at'>;
type Refused = Pick<KeptRow, 'wire' | 'at' | 'code' | 'detail'>;

/** What the tables of a phone held that nobody else has. */
export interface Unsent {
  readonly outbox: readonly Act[];
  readonly kept: readonly Refused[];
  readonly drafts: readonly DraftRow[];
  readonly jottings: readonly KeptJotting[];
}

export type Part = keyof Unsent;
export const PARTS: readonly Part[] = ['outbox', 'kept', 'drafts', 'jottings'];
export const NOTHING: Unsent = { outbox: [], kept: [], drafts: [], jottings: [] };

/** A row as it lies in the copy: its name there, and what is copied of it, as text; null where it is nothing to copy any more. */
export interface Copied {
  readonly name: string;
  readonly text: string | null;
}

/** The table each part lies in. */
export const TABLE_OF = { outbox: 'outbox', kept: 'kept', drafts: 'drafts', jottings: 'meta' } as const satisfies Record<Part, string>;

/** The name of a row in the copy, by its key in the table: acts in the order they were made; null for what is no part of it. */
export function nameOf(part: Part, key: unknown): string | null {
  if (part === 'outbox') return String(key).padStart(12, '0');
  const text = String(key);
  if (part !== 'jottings') return text;
  return text.startsWith(JOTTING) ? text.slice(JOTTING.length) : null;
}

/** What is copied of one row of a table. */
export function copied(part: Part, row: unknown): unknown {
  // Each table holds only its own rows; only jotting.ts writes jottings.
  if (part === 'drafts') return row;
  if (part === 'kept') return refused(row as KeptRow);
  if (part === 'outbox') return act(row as OutboxRow);
  const { k, v } = row as { k: string; v: JottingRow };
  return { key: k.slice(JOTTING.length), ...v };
}

/** An act the server has taken is no longer only here. */
function act({ state, wire, at }: OutboxRow): Act | null {
  return state === 'pending' || state === 'held' ? { wire, at } : null;
}

function refused({ wire, at, code, detail }: KeptRow): Refused {
  return { wire, at, code, detail };
}

/** All rows of a part, what matters most first. Inside a transaction over its table. */
export async function rowsOf(db: Database, part: Part): Promise<Copied[]> {
  if (part === 'jottings') return (await listJottings(db)).map((row) => ({ name: row.key, text: JSON.stringify(row) }));
  const rows = await tableRows(db, part);
  return rows.map(([key, row]) => ({ name: String(nameOf(part, key)), text: JSON.stringify(copied(part, row)) }));
}

async function tableRows(db: Database, part: Exclude<Part, 'jottings'>): Promise<(readonly [unknown, unknown])[]> {
  if (part === 'drafts') return (await db.drafts.toArray()).sort((a, b) => b.at - a.at).map((row) => [row.key, row]);
  if (part === 'kept') return (await db.kept.toArray()).map((row) => [row.id, row]);
  const acts = await actsIn(db, 'pending', 'held');
  return acts.sort((a, b) => a.n - b.n).map((row) => [row.n, row]);
}
