import { createPublicKey, verify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actDigest, readReceipt, receiptText, type ReceiptKey } from '#src/domain/record/receipt.ts';
import type { SyncAnswer } from '#src/domain/record/wire.ts';
import { signingKey } from '#src/server/store/receipt-key.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { creating } from '#tests/support/acts.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf } from '#tests/support/wire-phone.ts';

describe.each(dialects)('receipts on $name', (dialect) => {
  let server: TestServer;
  beforeEach(async () => {
    server = await openServer(dialect);
  });
  afterEach(() => server.close());

  const keyOf = async () => (await server.app.inject('/api/v1/receipt-key')).json<ReceiptKey>();

  function isGood(key: ReceiptKey, text: string): boolean {
    const receipt = readReceipt(text);
    const known = createPublicKey({ key: { ...key }, format: 'jwk' });
    return receipt !== null && verify(null, Buffer.from(receipt.signed), known, receipt.signature);
  }

  /** The receipts as the phone that sent the acts makes them up. */
  function texts(acts: readonly ReturnType<typeof creating>[], { results, receipts }: SyncAnswer): string[] {
    return acts.flatMap((act) => {
      const signed = receipts?.signed.find(({ id }) => id === act.id);
      const seq = results.find(({ id }) => id === act.id)?.seq ?? -1;
      if (signed === undefined || receipts === undefined) return [];
      const { id, rec, op } = act;
      const facts = { tenant: mei.tenant, person: mei.id, id, rec, op, sha256: actDigest(act), seq, at: signed.at };
      return [receiptText(facts, { key: receipts.key, ...signed })];
    });
  }

  test('each act I hand in is signed for, and each receipt can be checked alone with the open key', async () => {
    const phone = await phoneOf(server, mei);
    const acts = [creating({ title: '码头' }), creating({ title: '路灯' })];
    const made = texts(acts, await phone.exchange({ mutations: acts, pull: null }));
    const key = await keyOf();
    expect(made).toHaveLength(2);
    for (const text of made) expect(isGood(key, text)).toBe(true);
    expect(readReceipt(made[0] ?? '')?.facts.at).toBe(server.clock.now);
  });

  test('a receipt for other words is none', async () => {
    const phone = await phoneOf(server, mei);
    const act = creating({ title: '码头' });
    const answer = await phone.exchange({ mutations: [act], pull: null });
    const [other = ''] = texts([{ ...creating({ title: '别的' }, act.rec), id: act.id }], answer);
    expect(isGood(await keyOf(), other)).toBe(false);
  });

  test('sent again, even after a restart and a day later, the very same receipt comes back', async () => {
    const phone = await phoneOf(server, mei);
    const act = creating({ title: '码头' });
    const first = await phone.exchange({ mutations: [act], pull: null });
    await server.restart();
    server.clock.now = '2026-09-19T08:00:00.000Z';
    const again = await phone.exchange({ mutations: [act], pull: null });
    expect(again.results).toMatchObject([{ replayed: true }]);
    expect(again.receipts).toEqual(first.receipts);
    const asked = await phone.exchange({ ask: [act.id], pull: null });
    expect(asked.receipts).toEqual(first.receipts);
  });

  test('what was refused is not signed for, nor what somebody else sent', async () => {
    const phone = await phoneOf(server, mei);
    const act = creating({ title: '码头' });
    await phone.push(act);
    const refused = await phone.exchange({ mutations: [{ ...creating(), type: 'nothing' }], pull: null });
    expect(refused).not.toHaveProperty('receipts');
    const lins = await phoneOf(server, lin, 'lins');
    expect(await lins.exchange({ ask: [act.id], pull: null })).not.toHaveProperty('receipts');
    expect(await lins.exchange({ mutations: [act], pull: null })).not.toHaveProperty('receipts');
  });

  test('the key is made once: two who ask at the same moment get the same, and it is never told', async () => {
    await server.store.db.deleteFrom('app_meta').where('name', '=', 'receipt_key').execute();
    const keys = await Promise.all([signingKey(server.store), signingKey(server.store), signingKey(server.store)]);
    expect(new Set(keys.map(({ jwk }) => jwk.kid)).size).toBe(1);
    expect(await keyOf()).not.toHaveProperty('d');
  });

  test('an act is taken even when nothing can be signed', async () => {
    const phone = await phoneOf(server, mei);
    await server.store.db.updateTable('app_meta').set({ value: 'broken' }).where('name', '=', 'receipt_key').execute();
    const act = creating({ title: '码头' });
    const answer = await phone.exchange({ mutations: [act], pull: null });
    expect(answer.results).toMatchObject([{ status: 'applied' }]);
    expect(answer).not.toHaveProperty('receipts');
    expect(server.lines.join('\n')).toContain('receipts not signed');
  });
});
