/** Checking a receipt somebody shows: is it ours, is it unchanged, and is what it speaks of still here? */
import { readFile } from 'node:fs/promises';
import { receiptNumber } from '#src/domain/record/receipt-number.ts';
import { readReceipt, type ReceiptFacts } from '#src/domain/record/receipt.ts';
import { checkReceipt, type Checked } from '#src/server/receipts.ts';
import type { Store } from '#src/server/store/database.ts';
import { takenActs } from '#src/server/store/mutations.ts';
import { personById } from '#src/server/store/people.ts';
import { signingKey } from '#src/server/store/receipt-key.ts';
import { NotDone } from './refused.ts';

const WHY: Readonly<Record<Extract<Checked, { ok: false }>['why'], string>> = {
  not_a_receipt: 'this is no receipt',
  other_key: 'it was signed with another key than this county’s',
  changed: 'the signature does not fit: the receipt was changed',
};

/**
 * Checks a receipt.
 *
 * @param given the receipt itself or the name of a file that holds it
 * @returns what it says, a line each
 * @throws NotDone when it is none of ours or was changed
 */
export async function verifyReceipt(store: Store, given: string): Promise<string[]> {
  const checked = checkReceipt(await signingKey(store), await textOf(given));
  if (!checked.ok) throw new NotDone(WHY[checked.why]);
  const { facts } = checked.receipt;
  const person = await personById(store.reader, facts.person);
  return [
    `receipt ${receiptNumber(facts.id)}: the signature is good`,
    `from\t${person === null ? facts.person : `${person.name} (${person.login})`}`,
    `act\t${facts.op} ${facts.id}`,
    `record\t${facts.rec}`,
    `received\t${facts.at}, number ${facts.seq}`,
    `digest\t${facts.sha256}`,
    await whereabouts(store, facts),
  ];
}

/** A county put back to an older backup may not know any more what it once took; the receipt says that it did. */
async function whereabouts({ reader }: Store, facts: ReceiptFacts): Promise<string> {
  const [act] = await takenActs(reader, [facts.id], { id: facts.person, tenant: facts.tenant });
  return act?.hash === facts.sha256 ? 'the act is here, word for word' : 'the act is not here: it was taken before a restore';
}

async function textOf(given: string): Promise<string> {
  if (readReceipt(given) !== null) return given;
  try {
    return await readFile(given, 'utf8');
  } catch {
    throw new NotDone('this is no receipt, and no file of that name can be read');
  }
}
