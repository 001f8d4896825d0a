import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actDigest, receiptText } from '#src/domain/record/receipt.ts';
import { receiptNumber } from '#src/domain/record/receipt-number.ts';
import { mei } from '#tests/support/actors.ts';
import { creating } from '#tests/support/acts.ts';
import { consoleOf } from '#tests/support/console.ts';
import { dialects, type FreshDatabase } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf } from '#tests/support/wire-phone.ts';

describe.each(dialects)('checking receipts on $name', (dialect) => {
  let server: TestServer;
  let folder: string;
  const fresh: FreshDatabase[] = [];
  beforeEach(async () => {
    server = await openServer(dialect);
    folder = await mkdtemp(path.join(tmpdir(), 'receipt-'));
  });
  afterEach(async () => {
    await server.close();
    for (const database of fresh.splice(0)) await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const here = () => consoleOf({ dataDir: server.config.dataDir, url: server.config.databaseUrl ?? undefined }, server.clock);

  async function aReceipt(seq?: number) {
    const act = creating({ title: '码头' });
    const phone = await phoneOf(server, mei);
    const { results, receipts } = await phone.exchange({ mutations: [act], pull: null });
    const [signed] = receipts?.signed ?? [];
    if (receipts === undefined || signed === undefined) throw new Error('not signed');
    const { id, rec, op } = act;
    const facts = {
      tenant: mei.tenant,
      person: mei.id,
      id,
      rec,
      op,
      sha256: actDigest(act),
      seq: seq ?? results[0]?.seq ?? -1,
      at: signed.at,
    };
    return { act, text: receiptText(facts, { key: receipts.key, ...signed }) };
  }

  test('a good one is told who, what and when, from its text or from a file', async () => {
    const { act, text } = await aReceipt();
    const file = path.join(folder, 'receipt.txt');
    await writeFile(file, `${text}\n`);
    for (const given of [text, file]) {
      const said = await here()('receipt', 'verify', given);
      expect(said.exit).toBe(0);
      expect(said.lines[0]).toBe(`receipt ${receiptNumber(act.id)}: the signature is good`);
      expect(said.lines.join('\n')).toContain(`record\t${act.rec}`);
      expect(said.lines.join('\n')).toContain(mei.name);
      expect(said.lines.at(-1)).toBe('the act is here, word for word');
    }
  });

  test('a changed one is refused', async () => {
    const { text } = await aReceipt(999_999);
    expect(await here()('receipt', 'verify', text)).toMatchObject({ exit: 1, why: expect.stringContaining('changed') as string });
  });

  test('one of another county, something else, and no such file are refused; no word at all makes no sense', async () => {
    const { text } = await aReceipt();
    const other = await dialect.fresh();
    fresh.push(other);
    const elsewhere = consoleOf(other, server.clock);
    expect(await elsewhere('receipt', 'verify', text)).toMatchObject({ exit: 1, why: expect.stringContaining('another key') as string });
    const file = path.join(folder, 'other.txt');
    await writeFile(file, 'a letter');
    expect(await here()('receipt', 'verify', file)).toMatchObject({ exit: 1, why: 'this is no receipt' });
    expect(await here()('receipt', 'verify', path.join(folder, 'nothing'))).toMatchObject({ exit: 1 });
    expect(await here()('receipt', 'verify')).toMatchObject({ exit: 2 });
  });

  test('the key is in the backup: a restored county still knows its receipts, and says when the act was lost', async () => {
    await here()('setup');
    const before = await aReceipt();
    const file = path.join(folder, 'county.tar');
    expect(await here()('backup', file)).toMatchObject({ exit: 0 });
    const after = await aReceipt();
    const other = await dialect.fresh();
    fresh.push(other);
    const restored = consoleOf(other, server.clock);
    expect(await restored('restore', file)).toMatchObject({ exit: 0 });
    expect((await restored('receipt', 'verify', before.text)).lines.at(-1)).toBe('the act is here, word for word');
    expect((await restored('receipt', 'verify', after.text)).lines.at(-1)).toBe('the act is not here: it was taken before a restore');
  });
});
