/**
 * Receipts for acts that were taken. They are signed from what is in the database, after the commit: what was never
 * committed is never signed, and an act sent again gets the very receipt it got first (Ed25519 signs alike each time).
 */
import { sign, verify } from 'node:crypto';
import type { Actor } from '#src/domain/people.ts';
import { readReceipt, signedText, type ReadReceipt, type ReceiptFacts } from '#src/domain/record/receipt.ts';
import type { SyncAnswer } from '#src/domain/record/wire.ts';
import type { Parts } from './parts.ts';
import { keepKey, type SigningKey } from './store/receipt-key.ts';
import { takenActs, type TakenAct } from './store/mutations.ts';

type Receipts = NonNullable<SyncAnswer['receipts']>;

export type SignFor = (actor: Actor, ids: readonly string[]) => Promise<Receipts | null>;

/**
 * Signs for those of these acts that were taken from this person; null when there are none. Whatever goes wrong
 * here is told to the log and costs only the receipts: the acts were taken, and their author is told so.
 */
export function signReceipts({ store, log }: Pick<Parts, 'store' | 'log'>): SignFor {
  const key = keepKey(store);
  return async (actor, ids) => {
    if (ids.length === 0) return null;
    try {
      return await receiptsOf(await key(), await takenActs(store.reader, ids, actor));
    } catch (fault) {
      log.error({ fault: fault instanceof Error ? fault.name : typeof fault }, 'receipts not signed');
      return null;
    }
  };
}

async function receiptsOf(key: SigningKey, taken: readonly TakenAct[]): Promise<Receipts | null> {
  if (taken.length === 0) return null;
  const signed = await Promise.all(
    taken.map(async (act) => ({ id: act.id, at: act.received_at, sig: await signatureOf(key, factsOf(act)) })),
  );
  return { key: key.jwk.kid, signed };
}

export function factsOf(act: TakenAct): ReceiptFacts {
  const { tenant, user_id: person, id, record_id: rec, op, hash: sha256, seq, received_at: at } = act;
  return { tenant, person, id, rec, op, sha256, seq, at };
}

/** Beside the main thread, which has other phones to answer meanwhile. */
function signatureOf({ secret, jwk }: SigningKey, facts: ReceiptFacts): Promise<string> {
  return new Promise((resolve, reject) => {
    sign(null, Buffer.from(signedText(facts, jwk.kid)), secret, (fault, signature) => {
      if (fault) reject(fault);
      else resolve(signature.toString('base64url'));
    });
  });
}

export type Checked =
  { readonly ok: true; readonly receipt: ReadReceipt } | { readonly ok: false; readonly why: 'not_a_receipt' | 'other_key' | 'changed' };

/** Is this text a receipt that this key signed, word for word? */
export function checkReceipt({ open, jwk }: Pick<SigningKey, 'open' | 'jwk'>, text: string): Checked {
  const receipt = readReceipt(text);
  if (receipt === null) return { ok: false, why: 'not_a_receipt' };
  if (receipt.key !== jwk.kid) return { ok: false, why: 'other_key' };
  const isGood = verify(null, Buffer.from(receipt.signed), open, receipt.signature);
  return isGood ? { ok: true, receipt } : { ok: false, why: 'changed' };
}
