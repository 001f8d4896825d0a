/** From a sentence on the phone to a signed receipt in the hand, and what remains of it a month later. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { loadDelivered } from '#src/device/outbox-lists.ts';
import { loadReceiptLine } from '#src/device/receipt-line.ts';
import { checkReceipt, loadReceipt, putAside } from '#src/device/receipts.ts';
import { write } from '#src/device/write.ts';
import { mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { enrol, PASSWORD } from '#tests/support/people.ts';
import { lineTo, offline, openPhone, type Phone } from '#tests/support/phone.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

describe.each(dialects)('my receipt on $name', (dialect) => {
  let server: TestServer;
  let phone: Phone;
  const rec = newId();

  beforeEach(async () => {
    server = await openServer(dialect);
    phone = await openPhone({ line: lineTo(server), start: server.clock.now });
    await phone.signIn(await enrol(server, mei), PASSWORD);
    await phone.desk().commit.edit('report', rec, { title: '码头' });
    await phone.sync();
  });
  afterEach(async () => {
    await phone.close();
    await server.close();
  });

  const receipt = async () => {
    const [delivered] = await loadDelivered(phone.desk());
    expect(delivered?.isSigned).toBe(true);
    const found = await loadReceipt(phone.desk(), delivered?.act ?? '');
    if (found === null) throw new Error('there is no receipt');
    return found;
  };

  test('names my words, and my phone finds the county’s signature good', async () => {
    const shown = await receipt();
    expect(shown).toMatchObject({ what: '码头', type: 'report', op: 'create', facts: { rec, person: mei.id } });
    expect(await checkReceipt(phone.desk(), shown.text)).toBe('good');
  });

  test('without a network and without the key nothing is claimed; with the key it needs no network', async () => {
    const { text } = await receipt();
    phone.line = offline;
    expect(await checkReceipt(phone.desk(), text)).toBe('unchecked');
    phone.mend();
    expect(await checkReceipt(phone.desk(), text)).toBe('good');
    phone.cut();
    expect(await checkReceipt(phone.desk(), text)).toBe('good');
  });

  test('a receipt that somebody changed is told', async () => {
    const { text } = await receipt();
    const [head = '', body = '', sig = ''] = text.split('.');
    const facts = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const other = Buffer.from(JSON.stringify({ ...facts, seq: 4_711 })).toString('base64url');
    expect(await checkReceipt(phone.desk(), `${head}.${other}.${sig}`)).toBe('bad');
  });

  test('is still there once the act itself was let go', async () => {
    const shown = await receipt();
    const { db, account } = phone.desk();
    await write(db, ['outbox'], async (held) => {
      const rows = await held.outbox.toArray();
      await putAside(held, account, rows);
      await held.outbox.clear();
    });
    expect(await loadReceiptLine(phone.desk(), rec)).toMatchObject({ number: shown.number, isSigned: true });
    expect((await loadReceipt(phone.desk(), shown.facts.id))?.text).toBe(shown.text);
  });
});
