/** The copy beside the tables follows them change by change: what waits already is not written again, and nothing is left out. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { write } from '#src/device/write.ts';
import { mei } from '#tests/support/actors.ts';
import { until } from '#tests/support/clock.ts';
import { smallMemory } from '#tests/support/memory.ts';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf } from '#tests/support/sync-answers.ts';

let memory: Storage;
let phone: Phone;
const phones: Phone[] = [];

beforeEach(async () => {
  memory = smallMemory();
  phone = await turnOn();
});
afterEach(async () => {
  for (const each of phones.splice(0)) await each.close();
});

/** A phone with this small memory and new tables, signed in and without a line. */
async function turnOn(): Promise<Phone> {
  const turnedOn = await openPhone({ line: lineOf(mei, (request) => json(answerTo(request))), aside: memory });
  phones.push(turnedOn);
  await turnedOn.signIn('mei', 'secret');
  await turnedOn.sync();
  turnedOn.cut();
  return turnedOn;
}

const tables = (of: Phone) => of.desk().db;

/** The copies that hold something. */
function dumpOf(): Record<string, unknown> {
  const names = Array.from({ length: memory.length }, (_, i) => memory.key(i) ?? '');
  return Object.fromEntries(names.filter((name) => name.startsWith('aside:app_')).map((name) => [name, memory.getItem(name)]));
}

/** The acts in the copy, as they would be brought back. */
function actsIn(of: Record<string, unknown>): { readonly wire: string }[] {
  const copies = Object.entries(of).filter(([name]) => name.includes(':outbox'));
  return copies.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, text]) => (JSON.parse(String(text)) as { rows: { wire: string }[] }).rows);
}

describe('F-34 a copy that outgrows its place', () => {
  const large = (n: number) => JSON.stringify({ n, text: '字'.repeat(99_000) });
  const add = (...numbers: number[]) =>
    write(tables(phone), ['outbox'], async () => {
      for (const n of numbers) {
        const row = { id: newId(), rec: newId(), type: 'report', op: 'edit' as const, wire: large(n), at: 1 };
        await tables(phone).outbox.add({ ...row, state: 'pending' });
      }
    });
  const copied = async () => actsIn(dumpOf()).map(({ wire }) => (JSON.parse(wire) as { n: number }).n);

  test('keeps the first acts, on which the others stand', async () => {
    await add(...Array(12).keys());
    expect(await copied()).toEqual([...Array(10).keys()]);
  });

  test('the same when they come one by one, and a small one after them that would still fit', async () => {
    for (const n of Array(12).keys()) await add(n);
    await phone.desk().commit.edit('report', newId(), { title: '短' });
    expect(await copied()).toEqual([...Array(10).keys()]);
  });

  test('takes in those that were left out once there is room', async () => {
    for (const n of Array(12).keys()) await add(n);
    await write(tables(phone), ['outbox'], async () => {
      const first = await tables(phone).outbox.orderBy('n').first();
      await tables(phone).outbox.delete(first?.n ?? 0);
    });
    expect(await copied()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('a browser that gives less than that keeps the first as well', async () => {
    const put = memory.setItem.bind(memory);
    const size = () => Array.from({ length: memory.length }, (_, i) => memory.getItem(memory.key(i) ?? '') ?? '').join('').length;
    Object.assign(memory, {
      setItem: (key: string, text: string) => {
        if (size() + text.length > 350_000) throw new DOMException('full', 'QuotaExceededError');
        put(key, text);
      },
    });
    for (const n of Array(5).keys()) await add(n);
    await phone.desk().commit.edit('report', newId(), { title: '短' });
    expect(await copied()).toEqual([0, 1, 2]);
  });
});

describe('what is copied already', () => {
  const edit = (on: Phone, title: string, rec = newId()) => on.desk().commit.edit('report', rec, { title });
  const titlesIn = async () => actsIn(dumpOf()).map(({ wire }) => (JSON.parse(wire) as { set: { title: { to: string } } }).set.title.to);

  test('is not written again: a save writes its own act alone, however many wait', async () => {
    for (const title of ['一', '二', '三']) await edit(phone, title);
    const put = memory.setItem.bind(memory);
    const written: string[] = [];
    Object.assign(memory, { setItem: (key: string, text: string) => put(key, (written.push(text), text)) });
    await edit(phone, '四');
    expect(written).toHaveLength(1);
    expect(written[0]).toContain('四');
    expect(await titlesIn()).toEqual(['一', '二', '三', '四']);
  });

  test('follows when words join an act that waits', async () => {
    const rec = newId();
    await edit(phone, '一', rec);
    await edit(phone, '二');
    await edit(phone, '一又一', rec);
    expect(await titlesIn()).toEqual(['一又一', '二']);
  });

  test('is compared anew where another tab wrote meanwhile', async () => {
    await edit(phone, '一');
    const other = (await phone.tab()).desk.get();
    await other?.commit.edit('report', newId(), { title: '二' });
    const stale = Object.entries(dumpOf()).at(-1)?.[0] ?? '';
    memory.removeItem(stale);
    await edit(phone, '三');
    expect(await titlesIn()).toEqual(['一', '二', '三']);
  });

  test('gives way, all of it, to the tables when they are opened again', async () => {
    await edit(phone, '一');
    const of = (JSON.parse(String(Object.values(dumpOf())[0])) as { of: string }).of;
    const all = `aside:${tables(phone).name}:outbox`;
    memory.setItem(all, JSON.stringify({ of, rows: [{ wire: '{"old":true}', at: 1 }] }));
    await phone.reopen();
    await edit(phone, '二');
    expect(await titlesIn()).toEqual(['一', '二']);
  });
});

test('F-34 a copy that an app of before made, all acts under one name, is brought back', async () => {
  const rec = newId();
  await phone.desk().commit.edit('report', rec, { title: '码头的灯' });
  const rows = actsIn(dumpOf());
  const { name } = tables(phone);
  await phone.close();
  memory.clear();
  phone = await turnOn();
  memory.setItem(`aside:${name}:outbox`, JSON.stringify({ of: 'tables of before', rows }));
  await phone.reopen();
  await until('the act is back', async () => (await tables(phone).outbox.count()) === 1);
  expect(await phone.show(rec)).toMatchObject({ body: { title: '码头的灯' } });
  expect(actsIn(dumpOf())).toEqual(rows);
});
