import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import type { MutationResult } from '#src/domain/record/wire.ts';
import type { RecordRow } from '#src/device/database.ts';
import { loadDelivered, loadKept, loadOutbox } from '#src/device/outbox-lists.ts';
import { loadOffice, loadPerson, loadSettings } from '#src/device/reference.ts';
import { asOfNow, listRecords } from '#src/device/read.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { draftOf, walked } from '#tests/support/acts.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf, put, type Said } from '#tests/support/sync-answers.ts';

let phone: Phone;
let said: Said;
let refusal: Partial<MutationResult> | null;

beforeEach(async () => {
  said = {};
  refusal = null;
  const line = lineOf(mei, (request) => {
    const results = request.mutations.map(({ id }): MutationResult => ({ id, status: 'applied', seq: 100, ...refusal }));
    return json(answerTo(request, { results, ...said }));
  });
  phone = await openPhone({ line });
  await phone.signIn('mei', 'secret');
  await phone.sync();
  phone.cut();
});
afterEach(() => phone.close());

describe('the sync centre', () => {
  test('shows each report on its way once, oldest first, with what and since when', async () => {
    const [a, b] = [newId(), newId()];
    await phone.desk().commit.edit('report', a, { title: '第一件', category: 'fishery', situation: '甲' });
    await phone.clock.advance(1_000);
    await phone.desk().commit.edit('report', b, { situation: '没有题目的一件' });
    await phone.desk().commit.transition(a, 'submit');
    expect(await loadOutbox(phone.desk())).toMatchObject([
      { rec: a, what: '第一件', op: 'create', acts: 2, delivery: 'local', attempts: 0 },
      { rec: b, what: '没有题目的一件', acts: 1 },
    ]);
    expect(await phone.desk().counts()).toEqual({ waiting: 2, needsYou: 0 });
  });

  test('lists today’s deliveries with a receipt, yesterday’s no more', async () => {
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '码头' });
    phone.mend();
    await phone.sync();
    const [delivered] = await loadDelivered(phone.desk());
    expect(delivered).toMatchObject({ rec: id, what: '码头' });
    expect(delivered?.receipt).toHaveLength(8);
    phone.clock.set(phone.clock.now() + 24 * 3_600_000);
    expect(await loadDelivered(phone.desk())).toEqual([]);
  });

  test('an act that was sent is on its way only while an exchange runs', () => {
    expect(asOfNow({ delivery: 'sending' }, true).delivery).toBe('sending');
    expect(asOfNow({ delivery: 'sending' }, false).delivery).toBe('local');
    expect(asOfNow({ delivery: 'arrived' }, false).delivery).toBe('arrived');
  });
});

describe('what was refused', () => {
  async function refused(code: MutationResult['code'], detail = {}): Promise<string> {
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '我的题目', situation: '我的情况' });
    refusal = { status: 'rejected', code, detail };
    phone.mend();
    await phone.sync();
    refusal = null;
    phone.cut();
    return id;
  }
  const only = async () => {
    const [item] = await loadKept(phone.desk());
    if (item === undefined) throw new Error('nothing was kept');
    return item;
  };

  test('keeps my words, the reason and the faulty fields', async () => {
    await refused('invalid', { fields: [{ path: 'title', code: 'too_long' }] });
    const item = await only();
    expect(item).toMatchObject({ what: '我的题目', code: 'invalid', fields: [{ path: 'title' }], words: { situation: '我的情况' } });
    expect(item.copyText()).toBe('我的题目\n\n我的情况');
  });

  test('keeps what I put into a list, to read and to copy, without the marks of the machine', async () => {
    const [rec, id] = [newId(), newId()];
    const item = { id, quarter: 3, kind: 'study', topic: '走访民宿', requirements: '带上名单' };
    const wire = JSON.stringify({ op: 'edit', rec, type: 'plan', set: { items: { add: [item], rem: [] } } });
    await phone.desk().db.kept.put({ id: newId(), rec, type: 'plan', op: 'edit', code: 'not_found', detail: null, wire, at: 1 });
    const kept = await only();
    expect(kept.words).toEqual({ items: [item] });
    for (const words of ['走访民宿', '带上名单']) expect(kept.copyText()).toContain(words);
    expect(kept.copyText()).not.toContain(id);
    expect(kept.what).not.toBe('');
  });

  test('comes back as a draft to mend', async () => {
    const id = await refused('invalid');
    expect(await (await only()).resend()).toEqual({ ok: true, value: id });
    expect(await phone.show(id)).toMatchObject({ delivery: 'draft', body: { title: '我的题目' } });
    expect(await phone.desk().db.kept.count()).toBe(0);
  });

  test('begins a new report when the old one is out of reach', async () => {
    const id = await refused('gone');
    const again = await (await only()).resend();
    expect(again).toMatchObject({ ok: true });
    expect(again.ok && again.value).not.toBe(id);
  });

  test('goes only when I give it up', async () => {
    await refused('forbidden');
    await phone.reopen();
    expect(await phone.desk().db.kept.count()).toBe(1);
    await (await only()).discard();
    expect(await phone.desk().db.kept.count()).toBe(0);
  });
});

describe('lists', () => {
  async function received(): Promise<void> {
    const draft = draftOf(mei);
    const submitted = walked({ ...draftOf(mei), at: { ...draft.at, created: '2026-09-01T00:00:00.000Z' } }, [mei, 'submit']);
    const returned = walked(draftOf(mei), [mei, 'submit'], [lin, 'return', { note: '请补充' }]);
    said = { head: 9, page: { changes: [put(draft, 7), put(submitted, 8), put(returned, 9)] } };
    phone.mend();
    await phone.sync();
  }

  test('give what was asked for, in the order that was asked for', async () => {
    await received();
    const statuses = async (where: Parameters<typeof listRecords>[2]) =>
      (await listRecords(phone.desk(), 'report', where)).map(({ status }) => status);
    expect((await statuses({})).sort()).toEqual(['draft', 'returned', 'submitted']);
    expect(await statuses({ status: 'returned' })).toEqual(['returned']);
    expect((await statuses({ status: ['draft', 'submitted'] })).sort()).toEqual(['draft', 'submitted']);
    expect(await statuses({ limit: 1 })).toHaveLength(1);
    expect(await statuses({ owner: lin.id })).toEqual([]);
    const [first, last] = [await statuses({ order: 'oldest' }), await statuses({ order: 'newest' })];
    expect(first).toEqual([...last].reverse());
  });

  test('a reason of a return reads offline', async () => {
    await received();
    const [returned] = await listRecords(phone.desk(), 'report', { status: 'returned' });
    expect(returned?.log.at(-1)).toMatchObject({ name: 'return', note: '请补充' });
    expect(returned?.confirmed).toBe(2);
  });
});

describe('what everybody may read', () => {
  test('unknown here is said so; settings are those at release until others came', async () => {
    expect(await loadOffice(phone.desk(), '331022105')).toBeNull();
    expect(await loadPerson(phone.desk(), null)).toBeNull();
    expect(await loadSettings(phone.desk(), '2026-09-18')).toEqual(DEFAULT_SETTINGS);
  });

  test('a setting of the county counts, one of the wrong kind does not', async () => {
    const plain = { type: 'setting', status: 'current', date: '', era: 0, scopes: {}, scopeKeys: [] };
    const base = (name: string, value: number | string) => ({ ...put(draftOf(mei), 1).rec, body: { name, value } });
    await phone.desk().db.records.bulkPut([
      { ...plain, id: 's:1', base: base('reportLimit', 2_000) as never },
      { ...plain, id: 's:2', base: base('reportAdvice', 'many') as never },
    ]);
    expect(await loadSettings(phone.desk(), '2026-09-18')).toMatchObject({
      reportLimit: 2_000,
      reportAdvice: DEFAULT_SETTINGS.reportAdvice,
    });
  });
});

describe('a list of what lies on the phone for years', () => {
  /** A report for every third day, from long ago to long ahead, every fifth of another member. */
  const reports = Array.from({ length: 300 }, (_, i) => {
    const day = new Date(Date.UTC(2023, 0, 1) + i * 3 * 86_400_000).toISOString();
    const draft = draftOf(mei);
    const owner = i % 5 === 0 ? lin.id : mei.id;
    return { ...draft, owner, status: i % 2 === 0 ? 'submitted' : 'closed', at: { ...draft.at, submitted: day } };
  });
  const newestFirst = reports.map(({ id }) => id).reverse();
  const own = newestFirst.filter((id) => reports.some((report) => report.id === id && report.owner === mei.id));
  const idsOf = async (where: Parameters<typeof listRecords>[2]) => (await listRecords(phone.desk(), 'report', where)).map(({ id }) => id);

  beforeEach(async () => {
    const rows = reports.map((report, seq): RecordRow => {
      const { id, type, status } = report;
      return { id, type, status, date: report.at.submitted, base: put(report, seq).rec ?? null, era: 0, scopes: {}, scopeKeys: [] };
    });
    await phone.desk().db.records.bulkPut(rows);
  });

  test.each([1, 20, 299, 300, 1_000])('begins with the newest %i', async (limit) => {
    expect(await idsOf({ limit })).toEqual(newestFirst.slice(0, limit));
  });

  test('begins with the oldest when asked to', async () => {
    expect(await idsOf({ limit: 20, order: 'oldest' })).toEqual(newestFirst.slice(-20).reverse());
  });

  test('finds as many of mine as were asked for, however many others lie between', async () => {
    expect(await idsOf({ owner: mei.id, limit: 100 })).toEqual(own.slice(0, 100));
    expect(await idsOf({ owner: mei.id, status: ['submitted', 'closed'], limit: 100 })).toEqual(own.slice(0, 100));
  });

  test('shows also what lies on no day of the calendar', async () => {
    const [odd = '', old = ''] = newestFirst;
    await phone.desk().db.records.update(odd, { date: '' });
    await phone.desk().db.records.update(old, { date: '很久以前' });
    expect(new Set(await idsOf({ limit: 1_000 }))).toEqual(new Set(newestFirst));
  });
});
