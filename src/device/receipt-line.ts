/** The receipt a record's page names. Light: the receipt itself is made up in receipts.ts, when somebody opens it. */
import type { ReceiptFacts, Signature } from '#src/domain/record/receipt.ts';
import { receiptNumber } from '#src/domain/record/receipt-number.ts';
import type { Database, Op } from './database.ts';
import type { Desk } from './desk.ts';
import type { ReceiptLine } from './shown-receipt.ts';

/** Receipts of acts that were let go lie in the meta table under `receipt:<record>:<act>`. */
export const ASIDE = 'receipt:';

export interface KeptReceipt {
  readonly type: string;
  readonly op: Op;
  /** The command of a transition. */
  readonly name: string | null;
  readonly facts: ReceiptFacts;
  readonly signature: Signature;
}

/** The newest receipt of a record. */
export async function loadReceiptLine({ db }: Desk, rec: string): Promise<ReceiptLine | null> {
  const rows = await db.outbox.where('rec').equals(rec).toArray();
  const last = rows.filter(({ state }) => state === 'acked' || state === 'settled').sort((a, b) => b.n - a.n)[0];
  if (last !== undefined) return { act: last.id, number: receiptNumber(last.id), isSigned: last.signature !== undefined };
  const aside = (await asideOf(db, rec)).sort((a, b) => b.facts.seq - a.facts.seq)[0];
  return aside === undefined ? null : { act: aside.facts.id, number: receiptNumber(aside.facts.id), isSigned: true };
}

/** Receipts of acts that were let go, of one record or of all. */
export async function asideOf(db: Database, rec?: string): Promise<KeptReceipt[]> {
  const rows = await db.meta
    .where('k')
    .startsWith(rec === undefined ? ASIDE : `${ASIDE}${rec}:`)
    .toArray();
  return rows.map(({ v }) => v as KeptReceipt); // only putAside in receipts.ts writes these names
}
