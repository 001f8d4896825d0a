/** The server's signed receipts for this account's own acts: kept with the act, and beside it once the act is let go. */
import { actDigest, bytesOf, readReceipt, receiptKey, type ReceiptKey, receiptText } from '#src/domain/record/receipt.ts';
import { receiptNumber } from '#src/domain/record/receipt-number.ts';
import type { Held, OutboxRow } from './database.ts';
import type { Desk } from './desk.ts';
import { readMeta, writeMeta } from './meta.ts';
import { ASIDE, asideOf, type KeptReceipt } from './receipt-line.ts';
import type { Account } from './shown.ts';
import type { Checked, ReceiptShown } from './shown-receipt.ts';
import { call } from './wire-call.ts';
import { whatOf, wordsOf } from './words.ts';
import { write } from './write.ts';

/** Keeps the receipts of acts that are about to be let go. Inside the transaction that does so. */
export async function putAside(db: Held, account: Account, rows: readonly OutboxRow[]): Promise<void> {
  const kept = rows.flatMap((row) => keptOf(account, row) ?? []);
  if (kept.length > 0) await db.meta.bulkPut(kept.map((v) => ({ k: `${ASIDE}${v.facts.rec}:${v.facts.id}`, v })));
}

export async function loadReceipt({ db, account }: Desk, act: string): Promise<ReceiptShown | null> {
  const row = await db.outbox.where('id').equals(act).first();
  const kept = row === undefined ? (await asideOf(db)).find(({ facts }) => facts.id === act) : keptOf(account, row);
  if (kept === undefined || kept === null) return null;
  const record = await db.records.get(kept.facts.rec);
  const body = record?.cur?.body ?? record?.base?.body ?? (row === undefined ? {} : wordsOf(row).values);
  return { ...kept, number: receiptNumber(act), what: whatOf(body), text: receiptText(kept.facts, kept.signature) };
}

/** Checks a receipt with the county's key, fetched once. Anything that stands in the way leaves it unchecked. */
export async function checkReceipt(desk: Pick<Desk, 'db' | 'around'>, text: string): Promise<Checked> {
  const receipt = readReceipt(text);
  if (receipt === null) return 'unchecked';
  const key = await keyOf(desk, receipt.key);
  if (key === null) return 'unchecked';
  try {
    const { subtle } = desk.around.crypto;
    const known = await subtle.importKey('raw', bytesOf(key.x) ?? new Uint8Array(), { name: 'Ed25519' }, false, ['verify']);
    const isGood = await subtle.verify({ name: 'Ed25519' }, known, receipt.signature, new TextEncoder().encode(receipt.signed));
    return isGood ? 'good' : 'bad';
  } catch {
    return 'unchecked'; // a browser without Ed25519
  }
}

async function keyOf({ db: database, around }: Pick<Desk, 'db' | 'around'>, kid: string): Promise<ReceiptKey | null> {
  const { receiptKey: known } = await readMeta(database, 'receiptKey');
  if (known?.kid === kid) return known;
  const reply = await call(around, { method: 'GET', url: '/api/v1/receipt-key' });
  const told = receiptKey.safeParse(reply.kind === 'answer' ? reply.json : null);
  if (!told.success || told.data.kid !== kid) return null;
  await write(database, [], (db) => writeMeta(db, { receiptKey: told.data })).catch(() => undefined);
  return told.data;
}

function keptOf({ id: person, tenant }: Account, row: OutboxRow): KeptReceipt | null {
  const { id, rec, type, op, wire, ackSeq: seq, signature } = row;
  if (signature === undefined || seq === undefined) return null;
  const facts = { tenant, person, id, rec, op, sha256: actDigest(JSON.parse(wire)), seq, at: signature.at };
  return { type, op, name: wordsOf(row).name, facts, signature };
}
