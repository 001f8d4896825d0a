import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { actDigest, keyName, readReceipt, receiptText, signedText, type ReceiptFacts } from '#src/domain/record/receipt.ts';
import { receiptNumber } from '#src/domain/record/receipt-number.ts';

const facts: ReceiptFacts = {
  tenant: 'sanmen',
  person: 'mei',
  id: newId(),
  rec: newId(),
  op: 'create',
  sha256: actDigest({ title: '码头' }),
  seq: 48_219,
  at: '2026-09-18T06:00:00.000Z',
};
const { privateKey } = generateKeyPairSync('ed25519');

function signed(said = facts): string {
  const sig = sign(null, Buffer.from(signedText(said, 'k1')), privateKey).toString('base64url');
  return receiptText(said, { key: 'k1', at: said.at, sig });
}

describe('a receipt', () => {
  test('says again what was put into it, over line breaks that a chat put in', () => {
    const text = signed();
    const broken = text.replace(/(.{60})/g, '$1\n ');
    expect(readReceipt(broken)).toMatchObject({ facts, key: 'k1' });
    expect(readReceipt(broken)?.signed).toBe(signedText(facts, 'k1'));
  });

  test('is a token that common tools know: EdDSA in the header, three parts', () => {
    const [head = ''] = signed().split('.');
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({ alg: 'EdDSA', kid: 'k1', typ: 'sqmy-receipt' });
  });

  test('reads nothing out of what is none', () => {
    const [head = '', body = '', sig = ''] = signed().split('.');
    const other = Buffer.from(JSON.stringify({ ...facts, more: 1 })).toString('base64url');
    const bad = Buffer.from(JSON.stringify({ ...facts, sha256: 'short' })).toString('base64url');
    for (const text of [
      '',
      'hello',
      `${head}.${body}`,
      `${head}.${body}.${sig}.x`,
      `${head}.${body}.${sig.slice(4)}`,
      `${head}.${other}.${sig}`,
      `${head}.${bad}.${sig}`,
      `${body}.${body}.${sig}`,
      `${head}.%%%.${sig}`,
      `a.b.${sig}`,
    ])
      expect(readReceipt(text)).toBeNull();
  });

  test('the number of two acts of the same minute is not the same', () => {
    const [one, two] = [newId(), newId()];
    expect(receiptNumber(one)).toMatch(/^[0-9A-F]{8}$/);
    expect(receiptNumber(one)).not.toBe(receiptNumber(two));
  });

  test('the digest is over the words, not over the order in which they were written down', () => {
    expect(actDigest({ a: 1, b: '码头' })).toBe(actDigest({ b: '码头', a: 1 }));
    expect(actDigest({ a: 1 })).not.toBe(actDigest({ a: 2 }));
    expect(keyName('x')).toHaveLength(16);
  });
});
