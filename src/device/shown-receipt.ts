/** What views get to see of the server's receipts. Types only. */
import type { ReceiptFacts, Signature } from '#src/domain/record/receipt.ts';
import type { OutboxItem } from './shown.ts';

/** A receipt for a record's own words: which act, and whether the server signed it. */
export interface ReceiptLine {
  readonly act: string;
  readonly number: string;
  readonly isSigned: boolean;
}

/** What came of checking a signature here: `unchecked` while the key is not here or the browser cannot. */
export type Checked = 'good' | 'bad' | 'unchecked';

/** A signed receipt in full. */
export interface ReceiptShown {
  readonly number: string;
  readonly type: string;
  readonly what: string;
  readonly op: OutboxItem['op'];
  /** The command of a transition. */
  readonly name: string | null;
  readonly facts: ReceiptFacts;
  readonly signature: Signature;
  /** The whole receipt as one line, for anybody to check. */
  readonly text: string;
}
