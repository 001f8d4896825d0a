import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMeta } from '#src/device/meta.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { draftOf } from '#tests/support/acts.ts';
import { mei } from '#tests/support/actors.ts';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, leave, lineOf, put, type Said } from '#tests/support/sync-answers.ts';

let phone: Phone;
let said: Said[];
let onRequest: () => Promise<void>;
let seen: Record<string, number>[];

beforeEach(async () => {
  said = [];
  seen = [];
  onRequest = async () => undefined;
  const line = lineOf(mei, async (request) => {
    seen.push(request.seen);
    await onRequest();
    return json(answerTo(request, said.shift()));
  });
  phone = await openPhone({ line });
  await phone.signIn('mei', 'secret');
  await phone.sync();
});
afterEach(() => phone.close());

const db = () => phone.desk().db;
const ids = async () => (await phone.list()).map(({ id }) => id);

async function told(...answers: Said[]): Promise<void> {
  said = answers;
  await phone.sync();
}

function report(title: string): Stored {
  return draftOf(mei, { title, category: 'fishery', situation: '甲' });
}

describe('a page of changes', () => {
  test('brings records, and the next page goes on where it ended', async () => {
    const [a, b] = [report('一'), report('二')];
    await told(
      { head: 5, page: { more: true, cursor: 'p1', changes: [put(a, 4)] } },
      { head: 5, page: { cursor: 'p2', changes: [put(b, 5)] } },
    );
    expect((await ids()).sort()).toEqual([a.id, b.id].sort());
    expect(await readMeta(db(), 'cursor', 'through')).toEqual({ cursor: 'p2', through: 5 });
  });

  test('F-29 is taken at the first go, however many records it brings and however many of my own words lie over them', async () => {
    const records = Array.from({ length: 300 }, (_, n) => report(`第 ${n} 件`));
    await told({ head: 300, page: { cursor: 'p1', changes: records.map((record, n) => put(record, n + 1)) } });
    phone.cut();
    for (const { id } of records.slice(0, 120)) await phone.desk().commit.edit('report', id, { situation: '我的话' });
    const { status } = phone.desk();
    const reasons = new Set<string | null>();
    const end = status.subscribe(() => reasons.add(status.get().reason));
    const changes = records.map((record, n) => put({ ...record, body: { ...record.body, title: `新 ${n}` } }, 301 + n));
    said = [{ head: 600, results: [], page: { cursor: 'p2', changes } }];
    phone.mend();
    await phone.sync();
    end();
    expect([...reasons]).not.toContain('device');
    expect((await phone.show(records[299]?.id ?? ''))?.body.title).toBe('新 299');
    expect((await phone.show(records[0]?.id ?? ''))?.body.title).toBe('新 0');
  });

  test('a page that another tab has overtaken is dropped, its results count', async () => {
    phone.cut();
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '一' });
    phone.mend();
    const stranger = report('别处');
    onRequest = async () => {
      onRequest = async () => undefined;
      await db().meta.put({ k: 'cursor', v: 'faster' });
    };
    await told({ head: 6, page: { cursor: 'late', changes: [put(stranger, 6)] } }, { head: 6 });
    expect(await ids()).not.toContain(stranger.id);
    expect((await db().outbox.toArray()).map(({ state }) => state)).not.toContain('pending');
  });

  test('an older version never covers a newer one', async () => {
    const record = report('一');
    await told({ head: 9, page: { changes: [put(record, 9)] } });
    await told({ head: 9, page: { cursor: 'again', changes: [put({ ...record, body: { ...record.body, title: '旧' } }, 3)] } });
    expect((await phone.show(record.id))?.body.title).toBe('一');
  });

  test('a record that leaves my last scope is gone from this phone', async () => {
    const record = report('一');
    await told({ head: 5, page: { changes: [put(record, 5, 's:1:2026H2'), put(record, 5)] } });
    await told({ head: 6, page: { cursor: 'c6', changes: [leave(record.id, 6, 's:1:2026H2')] } });
    expect(await ids()).toEqual([record.id]);
    await told({ head: 7, page: { cursor: 'c7', changes: [leave(record.id, 7)] } });
    expect(await ids()).toEqual([]);
    expect(await db().records.count()).toBe(0);
  });

  test('what I wrote into a record I may no longer see is kept when it is refused', async () => {
    const record = report('一');
    await told({ head: 5, page: { changes: [put(record, 5, 'o:03')] } });
    phone.cut();
    await phone.desk().commit.edit('report', record.id, { title: '我的话' });
    phone.mend();
    const [row] = await db().outbox.toArray();
    await told({
      head: 6,
      results: [{ id: row?.id ?? '', status: 'rejected', code: 'forbidden' }],
      page: { drop: ['o:03'], cursor: 'c6' },
    });
    expect(await db().records.count()).toBe(0);
    const [kept] = await db().kept.toArray();
    expect(kept?.wire).toContain('我的话');
  });

  test('what others had written there does not stay with my unsent words', async () => {
    const record = report('别人的题目');
    await told({ head: 5, page: { changes: [put(record, 5, 'o:03')] } });
    onRequest = async () => {
      onRequest = async () => undefined;
      await phone.desk().commit.edit('report', record.id, { title: '我的话' });
    };
    await told({ head: 6, page: { drop: ['o:03'], cursor: 'c6' } }, { head: 6, results: [] }, { head: 6, results: [] });
    const [row] = await db().outbox.toArray();
    expect(row?.wire).toContain('我的话');
    expect(row?.wire).not.toContain('别人的题目');
  });

  test('a lost scope takes its records, another scope keeps them', async () => {
    const [a, b] = [report('一'), report('二')];
    await told({ head: 5, page: { pos: { 'm:me': 5, 'o:03': 5 }, changes: [put(a, 5, 'o:03'), put(b, 5, 'o:03'), put(b, 5)] } });
    await told({ head: 6, page: { cursor: 'c6', drop: ['o:03'] } });
    expect(await ids()).toEqual([b.id]);
  });

  test('a scope that is read anew keeps what is told again and loses the rest', async () => {
    const [a, b] = [report('一'), report('二')];
    await told({ head: 5, page: { changes: [put(a, 5), put(b, 5)] } });
    await told(
      { head: 6, page: { cursor: 'f1', fresh: ['m:me'], more: true, changes: [] } },
      { head: 6, page: { cursor: 'f2', changes: [put(a, 5)] } },
    );
    expect(await ids()).toEqual([a.id]);
    expect(await db().attic.count()).toBe(0);
  });
});

describe('own words until the server’s version is here', () => {
  test('they stay on screen though the answer brought no page, and settle for good afterwards', async () => {
    phone.cut();
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '一' });
    phone.mend();
    await told({ head: 8, page: { pos: { 'm:me': 2 }, changes: [] } });
    expect(await phone.show(id)).toMatchObject({ delivery: 'arrived', body: { title: '一' } });
    expect(await db().outbox.toArray()).toMatchObject([{ state: 'acked', ackSeq: 8 }]);
    const later = report('别的手机改了');
    await told({ head: 9, page: { cursor: 'c9', changes: [put({ ...later, id }, 9)] } });
    await told({ head: 9, page: { cursor: 'c10', pos: { 'm:me': 9, 'o:04': 0 } } });
    expect(await db().outbox.toArray()).toMatchObject([{ state: 'settled' }]);
    expect((await phone.show(id))?.body.title).toBe('别的手机改了');
  });
});

describe('a server that came back from an older backup', () => {
  test('what it lost is offered again under the same ids, and what only others had goes to the attic', async () => {
    phone.cut();
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '一' });
    phone.mend();
    const theirs = report('别人的');
    await told({ head: 8, page: { changes: [put({ ...report('一'), id }, 8), put(theirs, 8)] } });
    const [before] = await db().outbox.toArray();
    expect(before).toMatchObject({ state: 'settled' });

    await told(
      { head: 3, lineage: 'L2', rollback: true, results: [], page: { reset: 'rollback', cursor: 'r1', fresh: ['m:me'], more: true } },
      { head: 4, lineage: 'L2', page: { cursor: 'r2', changes: [put({ ...report('一'), id }, 4)] } },
    );
    expect(await db().outbox.toArray()).toMatchObject([{ id: before?.id, wire: before?.wire, ackSeq: 4, ackLineage: 'L2' }]);
    expect(await phone.show(id)).toMatchObject({ body: { title: '一' }, delivery: 'arrived', seq: 4 });
    expect(await db().attic.toArray()).toMatchObject([{ rec: theirs.id }]);
    expect(await phone.show(theirs.id)).toBeNull();
    await phone.sync();
    expect(seen.at(-1)).toEqual({ L2: 4 });
  });

  test('my words stay on screen over the older text until they have arrived once more', async () => {
    const id = newId();
    await told({ head: 5, page: { cursor: 'c5', changes: [put({ ...report('旧题'), id }, 5)] } });
    phone.cut();
    await phone.desk().commit.edit('report', id, { title: '新题' });
    phone.mend();
    await told({ head: 8, page: { cursor: 'c8', changes: [put({ ...report('新题'), id }, 8)] } });
    const older = put({ ...report('旧题'), id }, 5);
    await told(
      { head: 5, lineage: 'L2', rollback: true, results: [], page: { reset: 'rollback', cursor: 'r1', fresh: ['m:me'], changes: [older] } },
      { head: 6, lineage: 'L2', results: [], page: { cursor: 'r1', changes: [] } },
    );
    expect(await phone.show(id)).toMatchObject({ body: { title: '新题' }, waiting: 1, seq: 5 });
  });

  test('a rollback told in an answer without a page is told to the server again', async () => {
    await told({ head: 8 });
    phone.cut();
    await phone.desk().commit.edit('report', newId(), { title: '一' });
    phone.mend();
    said = [{ head: 3, lineage: 'L2', rollback: true, results: [] }];
    phone.page('pagehide');
    await phone.desk().settled();
    await phone.sync();
    expect(seen.at(-1)).toMatchObject({ L1: 100, L2: 3 });
  });
});

describe('letting go', () => {
  const MONTH = 31 * 86_400_000;

  async function settled(): Promise<void> {
    phone.cut();
    await phone.desk().commit.edit('report', newId(), { title: '一' });
    phone.mend();
    await told({ head: 8 });
    phone.clock.set(phone.clock.now() + MONTH);
  }

  test('a month-old act goes once a backup holds it', async () => {
    await settled();
    await told({ head: 200, page: { cursor: 'd', durable: 150 } });
    expect(await db().outbox.count()).toBe(0);
  });

  test('an act that no backup holds stays, however old', async () => {
    await settled();
    await told({ head: 9, page: { cursor: 'd', durable: 7 } });
    expect(await db().outbox.count()).toBe(1);
  });

  test('an act that this request’s `seen` did not cover stays', async () => {
    await settled();
    await db().meta.put({ k: 'seen', v: {} });
    await told({ head: 9, page: { cursor: 'd', durable: 9 } });
    expect(await db().outbox.count()).toBe(1);
  });
});
