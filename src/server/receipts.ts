/**
 * Receipts for acts that were taken. They are signed from the rows in the database, after the commit: what was never
 * committed is never signed, and an act sent again gets the very receipt it got first (Ed25519 signs alike each time).
 */
import { sign, verify } from 'node:crypto';
import type { Actor } from '#src/domain/people.ts';
import { readReceipt, signedHead, type ReadReceipt, type ReceiptFacts } from '#src/domain/record/receipt.ts';
import type { SyncAnswer } from '#src/domain/record/wire.ts';
import type { Parts } from './parts.ts';
import { canonicalText } from './store/canonical-text.ts';
import { keepKey, type SigningKey } from './store/receipt-key.ts';
import { takenActs, type TakenAct } from './store/mutations.ts';

type Receipts = NonNullable<SyncAnswer['receipts']>;

export type SignFor = (actor: Actor, ids: readonly string[], taken: readonly TakenAct[]) => Promise<Receipts | null>;

/**
 * Signs for those of these acts that were taken from this person; null when there are none. `taken` are those of them that
 * were committed just now: their rows need not be read again. Whatever goes wrong
 * here is told to the log and costs only the receipts: the acts were taken, and their author is told so.
 */
export function signReceipts({ store, log }: Pick<Parts, 'store' | 'log'>): SignFor {
  const key = keepKey(store);
  return async (actor, ids, taken) => {
    if (ids.length === 0) return null;
    const isNew = new Set(taken.map(({ id }) => id));
    const others = ids.filter((id) => !isNew.has(id));
    try {
      return await receiptsOf(await key(), [...taken, ...(await takenActs(store.reader, others, actor))]);
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
  // The domain's `signedText` by the machine's own means: five times faster, and phones check that it is the same.
  const text = `${headOf(jwk.kid)}.${Buffer.from(canonicalText(facts)).toString('base64url')}`;
  return new Promise((resolve, reject) => {
    sign(null, Buffer.from(text), secret, (fault, signature) => {
      if (fault) reject(fault);
      else resolve(signature.toString('base64url'));
    });
  });
}

let lastHead = { kid: '', text: '' };

/** The same for every receipt of a key. */
function headOf(kid: string): string {
  if (lastHead.kid !== kid) lastHead = { kid, text: signedHead(kid) };
  return lastHead.text;
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
