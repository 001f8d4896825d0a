/** Suite H of sync 3.2, one fault at a time: what the phone says while the line is bad, and what is there when it is good again. */
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mei } from '#tests/support/actors.ts';
import { turns } from '#tests/support/clock.ts';
import type { Phone } from '#tests/support/phone.ts';
import { begin, expectOnce, expectSame, lostWords, openBook } from './book.ts';
import type { Fault } from './proxy.ts';
import { comeHome, openSea, reach, type Sea } from './sea.ts';

const shares = (count: number) => Array.from({ length: count }, (_, i) => i / count);

describe('the line', () => {
  let sea: Sea;
  let phone: Phone;
  const book = openBook();
  beforeAll(async () => {
    sea = await openSea([mei]);
    phone = await sea.phoneOf(mei);
  }, 120_000);
  beforeEach(() => comeHome([phone], sea.proxy));
  afterAll(() => sea.close());

  const waiting = () => phone.desk().db.outbox.where('state').equals('pending').count();

  async function expectHome(): Promise<void> {
    await comeHome([phone], sea.proxy);
    expect(await lostWords(book, sea.store, [phone])).toEqual([]);
    await expectOnce(book, sea.store);
    await expectSame(sea.store, [phone], mei.id);
  }

  async function acts(rec: string): Promise<number> {
    return (await sea.store.reader.selectFrom('sync_mutation').select('id').where('record_id', '=', rec).execute()).length;
  }

  test('F-02 goes in the middle of twenty reports: those that arrived are told so, the others wait and follow', async () => {
    for (let count = 0; count < 20; count += 1) {
      const rec = await begin(book, phone, '长');
      await phone.desk().commit.edit('report', rec, { analysis: '长'.repeat(5_000) });
    }
    sea.proxy.faults.push({ kind: 'none' }, { kind: 'drop before' });
    await reach(phone, sea.proxy);
    const left = await waiting();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(20);
    const shown = await Promise.all(book.records.slice(-20).map((rec) => phone.show(rec)));
    expect(shown.filter((record) => record?.delivery === 'arrived')).toHaveLength(20 - left);
    await expectHome();
  });

  test.each<[string, Fault]>([
    ['F-03 loses the answer', { kind: 'drop after' }],
    ['F-18 gives up with 504 though the server has it', { kind: 'says', who: '504', after: true }],
    ['F-24 answers with what it kept of an older answer', { kind: 'stale' }],
    ['F-12 answers with its own page though the server has it', { kind: 'says', who: 'html', after: true }],
  ])('%s: it is not called received, and sent again it is there once', async (_what, fault) => {
    const rec = await begin(book, phone, '丢');
    sea.proxy.faults.push(fault);
    await reach(phone, sea.proxy);
    expect([await acts(rec), await waiting()]).toEqual([1, 1]);
    expect((await phone.show(rec))?.delivery).not.toBe('arrived');
    await reach(phone, sea.proxy);
    expect([await acts(rec), await waiting(), (await phone.show(rec))?.delivery]).toEqual([1, 0, 'arrived']);
    await expectHome();
  });

  test.each<[string, Fault]>([
    ['F-12 wants a log-in of its own', { kind: 'says', who: 'html', after: false }],
    ['F-14 sends me to a page of its own (302)', { kind: 'says', who: 'portal', after: false }],
    ['F-14 says 511', { kind: 'says', who: '511', after: false }],
    ['F-15 takes no large bodies', { kind: 'says', who: '413', after: false }],
    ['F-16 asks for patience', { kind: 'says', who: '429', after: false }],
    ['F-17 has no server behind it (502)', { kind: 'says', who: '502', after: false }],
    ['F-17 has a busy server behind it (503)', { kind: 'says', who: '503', after: false }],
    ['F-06 goes silent', { kind: 'stall before' }],
    ['F-06 goes silent after the server has it', { kind: 'stall after' }],
    ["SES-20 says 401 without our server's mark", { kind: 'says', who: '401', after: false }],
  ])('%s: the words wait, nobody is signed out, and they arrive later', async (_what, fault) => {
    const rec = await begin(book, phone, '等');
    sea.proxy.faults.push(fault);
    await reach(phone, sea.proxy);
    expect([await waiting(), phone.desk().status.get().phase]).toEqual([1, 'offline']);
    expect(phone.device.session.get().state).toBe('active');
    await reach(phone, sea.proxy);
    expect((await phone.show(rec))?.delivery).toBe('arrived');
    await expectHome();
  });

  test('F-05 breaks at any byte of a request: the server takes nothing of it', async () => {
    const rec = await begin(book, phone, '半');
    for (const at of shares(50)) {
      sea.proxy.faults.push({ kind: 'cut request', at });
      await reach(phone, sea.proxy);
      expect([await acts(rec), await waiting()]).toEqual([0, 1]);
    }
    await expectHome();
  });

  test('F-20 breaks at any byte of an answer: it is none, and the next one is taken whole', async () => {
    for (const at of shares(25)) {
      await begin(book, phone, '断');
      sea.proxy.faults.push({ kind: 'cut answer', at });
      await reach(phone, sea.proxy);
      expect(await waiting()).toBe(1);
      await reach(phone, sea.proxy);
    }
    await expectHome();
  });

  test('F-21 changes one bit of an answer, wherever: it is not believed', async () => {
    for (const at of shares(60)) {
      await begin(book, phone, '翻');
      sea.proxy.faults.push({ kind: 'flip answer', at });
      await reach(phone, sea.proxy);
      expect([at, await waiting()]).toEqual([at, 1]);
      await reach(phone, sea.proxy);
    }
    await expectHome();
  });

  test('F-21 F-23 changes one bit of a request: it is sent again, not refused', async () => {
    for (const at of shares(12)) {
      const rec = await begin(book, phone, '改');
      sea.proxy.faults.push({ kind: 'flip request', at });
      await reach(phone, sea.proxy);
      expect([await acts(rec), await waiting()]).toEqual([0, 1]);
      await reach(phone, sea.proxy);
    }
    expect(await phone.desk().db.kept.count()).toBe(0);
    await expectHome();
  });

  test('F-07 loses three exchanges of ten: all of it arrives, for less than 1.6 times the bytes', async () => {
    const clean = await bytesOfTwenty([]);
    const [ok, before, after]: Fault[] = [{ kind: 'none' }, { kind: 'drop before' }, { kind: 'drop after' }];
    const pattern = [ok, ok, before, ok, ok, after, ok, ok, before, ok].filter((fault) => fault !== undefined);
    const lossy = await bytesOfTwenty([...pattern, ...pattern, ...pattern, ...pattern]);
    expect(lossy / clean).toBeLessThan(1.6);
    await expectHome();
  });

  async function bytesOfTwenty(faults: readonly Fault[]): Promise<number> {
    await comeHome([phone], sea.proxy);
    const before = sea.proxy.count.up;
    sea.proxy.faults.push(...faults);
    for (let count = 0; count < 20; count += 1) {
      await begin(book, phone, '损');
      while ((await waiting()) > 0) await reach(phone, sea.proxy);
    }
    return sea.proxy.count.up - before;
  }

  test('F-09 comes and goes: one request at a time, and all of it arrives', async () => {
    let [inFlight, most] = [0, 0];
    const { line } = phone;
    const counted: typeof line = async (url, init) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      return line(url, init).finally(() => (inFlight -= 1));
    };
    for (let turn = 0; turn < 12; turn += 1) {
      await begin(book, phone, '闪');
      phone.cut();
      phone.page('offline');
      await phone.clock.advance(3_000);
      phone.line = counted;
      phone.page('online');
      await turns(5);
    }
    await phone.desk().settled();
    phone.line = line;
    expect(most).toBe(1);
    await expectHome();
  });

  test('F-32 the page is frozen for ten minutes in the middle of an exchange: it goes on, and nothing is there twice', async () => {
    const rec = await begin(book, phone, '冻');
    sea.proxy.faults.push({ kind: 'stall after' });
    const held = new Promise<void>((tell) => sea.proxy.whenStalled.add(tell));
    phone.desk().wake('send');
    await held;
    await phone.clock.advance(600_000);
    phone.page('visible');
    await phone.desk().settled();
    await expectHome();
    expect(await acts(rec)).toBe(1);
  });

  test('F-04 F-22 cuts, mangles and loses pieces of a photo: its bytes arrive exactly', async () => {
    const rec = await begin(book, phone, '照');
    await reach(phone, sea.proxy);
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
    const bytes = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#888', noise } })
      .jpeg()
      .toBuffer();
    expect(bytes.length).toBeGreaterThan(600_000);
    const added = await phone.desk().addFile('report', rec, new File([new Uint8Array(bytes)], '码头.jpg', { type: 'image/jpeg' }));
    expect(added.ok).toBe(true);
    const bad: Fault[] = [{ kind: 'cut request', at: 0.5 }, { kind: 'none' }, { kind: 'flip request', at: 0.5 }, { kind: 'drop after' }];
    // The words first, then the announcement, then pieces.
    sea.proxy.faults.push({ kind: 'none' }, { kind: 'drop after' }, { kind: 'none' }, ...bad, ...bad, ...bad);
    for (let tries = 0; tries < 8; tries += 1) await reach(phone, sea.proxy);
    const [file] = await sea.store.reader
      .selectFrom('attachment')
      .select(['state', 'size', 'received'])
      .where('record_id', '=', rec)
      .execute();
    expect(file).toEqual({ state: 'present', size: bytes.length, received: bytes.length });
    await expectHome();
  });
});
