/** The browser throws a site's tables away: what only this phone had is brought back from the copy beside them. */
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { Jotter } from '#src/device/jotting.ts';
import { Typing } from '#src/device/typing.ts';
import { watchAside } from '#src/device/watch-aside.ts';
import { write } from '#src/device/write.ts';
import { mei } from '#tests/support/actors.ts';
import { until } from '#tests/support/clock.ts';
import { smallMemory } from '#tests/support/memory.ts';
import { offline, openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf, readRequest } from '#tests/support/sync-answers.ts';

const line = lineOf(mei, (request) => json(answerTo(request)));
let memory: Storage;
let phone: Phone;
const phones: Phone[] = [];

beforeEach(async () => {
  memory = smallMemory();
  phone = await turnOn();
  await phone.signIn('mei', 'secret');
  await phone.sync();
  phone.cut();
});
afterEach(async () => {
  for (const each of phones.splice(0)) await each.close();
});

/** A phone with this small memory and no tables at all. */
async function turnOn(over = line): Promise<Phone> {
  const turnedOn = await openPhone({ line: over, aside: memory });
  phones.push(turnedOn);
  return turnedOn;
}

const tables = (of: Phone) => of.desk().db;

async function type(on: Phone, rec: string, values: Record<string, string>): Promise<void> {
  const typing = new Typing(on.desk(), 'report', rec);
  typing.open();
  await until('the form is ready', () => typing.get().state === 'ready');
  for (const [field, value] of Object.entries(values)) typing.change(field, value);
  await typing.save();
}

async function jot(on: Phone, key: string, note: string): Promise<void> {
  const jotter = new Jotter(on.desk(), key);
  jotter.open();
  jotter.change('note', note);
  expect(await jotter.save()).toBe(true);
}

/** Every act that was sent by these phones, by its id. */
function sent(...by: readonly Phone[]): string[] {
  const pushed = by.flatMap(({ requests }) => requests.filter(({ url }) => url.endsWith('/sync')));
  return pushed.flatMap(({ init }) => readRequest(init).mutations.map(({ id }) => id));
}

describe('F-34 tables that were thrown away while the app was closed', () => {
  test('I am still signed in, and my act, my half-written words and my reason are all there', async () => {
    const [kept, typed] = [newId(), newId()];
    await phone.desk().commit.edit('report', kept, { title: '码头的灯' });
    await type(phone, typed, { title: '台阶湿滑', situation: '凌晨卸货看不清。' });
    await jot(phone, 'return:1', '请写明地点');
    await phone.close();
    const again = await turnOn(offline);
    expect(again.device.session.get()).toMatchObject({ state: 'active', account: { name: mei.name } });
    await until('the act is back', async () => (await tables(again).outbox.count()) === 1);
    expect(await again.show(kept)).toMatchObject({ body: { title: '码头的灯' }, delivery: 'local' });
    expect(await tables(again).drafts.get(typed)).toMatchObject({ values: { title: '台阶湿滑', situation: '凌晨卸货看不清。' } });
    const jotter = new Jotter(again.desk(), 'return:1');
    jotter.open();
    await until('the reason is back', () => jotter.get().values.note === '请写明地点');
  });

  test('what was on its way when they went arrives under its own name, so that it is not there twice', async () => {
    await phone.desk().commit.edit('report', newId(), { title: '码头的灯' });
    const [act] = await tables(phone).outbox.toArray();
    await phone.close();
    const again = await turnOn();
    await until('the act is back', async () => (await tables(again).outbox.count()) === 1);
    await again.sync();
    expect(sent(again)).toEqual([act?.id]);
  });

  test('a refused act is back among what needs me', async () => {
    const refused = newId();
    const row = { id: newId(), rec: refused, type: 'report', op: 'edit' as const, code: 'locked', detail: null, at: 1 };
    const wire = JSON.stringify({ ...row, v: 1, at: '2026-09-18T06:00:00.000Z', set: { title: { to: '码头' } } });
    await write(tables(phone), ['kept'], () => tables(phone).kept.put({ ...row, wire }));
    await phone.close();
    const again = await turnOn();
    await until('it is back', async () => (await tables(again).kept.count()) === 1);
    expect(await again.desk().counts()).toMatchObject({ needsYou: 1 });
  });

  test('what was delivered, handed in or thrown away does not come back', async () => {
    const [delivered, dropped] = [newId(), newId()];
    await phone.desk().commit.edit('report', delivered, { title: '码头的灯' });
    await type(phone, dropped, { title: '不要了' });
    const typing = new Typing(phone.desk(), 'report', dropped);
    typing.open();
    await until('the form is ready', () => typing.get().state === 'ready');
    await typing.discard();
    phone.mend();
    await phone.sync();
    expect(Object.keys(await dumpOf())).toEqual([]);
    await phone.close();
    const again = await turnOn();
    await again.sync();
    expect([await tables(again).outbox.count(), await tables(again).drafts.count()]).toEqual([0, 0]);
  });

  test('who had signed out stays signed out', async () => {
    await phone.device.session.acts.signOut({ keep: true });
    await phone.close();
    expect((await turnOn()).device.session.get().state).toBe('none');
  });
});

/** The copies that hold something. */
async function dumpOf(): Promise<Record<string, unknown>> {
  await phone.desk().settled();
  const names = Array.from({ length: memory.length }, (_, i) => memory.key(i) ?? '');
  return Object.fromEntries(names.filter((name) => name.startsWith('aside:app_')).map((name) => [name, memory.getItem(name)]));
}

test('F-34 tables that are thrown away under an open page get back what they had, beside what is typed now', async () => {
  const [before, now] = [newId(), newId()];
  await type(phone, before, { title: '以前写的' });
  const { name } = tables(phone);
  tables(phone).close({ disableAutoOpen: false });
  await new Dexie(name, { indexedDB: phone.indexedDB, IDBKeyRange }).delete();
  await type(phone, now, { title: '现在写的' });
  await until('both are there', async () => (await tables(phone).drafts.count()) === 2);
  expect((await tables(phone).drafts.toArray()).map(({ values }) => values.title).sort()).toEqual(['以前写的', '现在写的'].sort());
});

test('words of a save that failed do not pass for kept ones in the copy', async () => {
  await phone.desk().commit.edit('report', newId(), { title: '码头的灯' });
  const before = await dumpOf();
  const failing = write(tables(phone), ['drafts', 'outbox'], async () => {
    await tables(phone).outbox.clear();
    throw new TypeError('bug');
  });
  await expect(failing).rejects.toBeInstanceOf(TypeError);
  expect(await dumpOf()).toEqual(before);
});

test('F-34 the disk fails after the copy was made: the copy is what the tables still hold', async () => {
  await phone.desk().commit.edit('report', newId(), { title: '码头的灯' });
  const before = await dumpOf();
  const put = memory.setItem.bind(memory);
  const remove = memory.removeItem.bind(memory);
  let fail = (): void => undefined;
  const thenFail = (change: () => void) => {
    change();
    fail();
  };
  Object.assign(memory, {
    setItem: (key: string, value: string) => thenFail(() => put(key, value)),
    removeItem: (key: string) => thenFail(() => remove(key)),
  });
  const failing = write(tables(phone), ['outbox'], async () => {
    const transaction = Dexie.currentTransaction.idbtrans;
    await tables(phone).outbox.clear();
    fail = () => {
      fail = () => undefined;
      transaction.abort();
    };
  });
  await expect(failing).rejects.toThrow();
  Object.assign(memory, { setItem: put, removeItem: remove });
  expect(await tables(phone).outbox.count()).toBe(1);
  expect(await dumpOf()).toEqual(before);
});

test('F-34 once brought back, the copy follows the new tables: what goes afterwards stays gone, what is written afterwards comes', async () => {
  const [first, second] = [newId(), newId()];
  await type(phone, first, { title: '先写的' });
  await phone.close();
  const again = await turnOn();
  await until('it is back', async () => (await tables(again).drafts.count()) === 1);
  const typing = new Typing(again.desk(), 'report', first);
  typing.open();
  await until('the form is ready', () => typing.get().state === 'ready');
  await typing.discard();
  await type(again, second, { title: '后写的' });
  await again.close();
  const third = await turnOn();
  await until('the later one is back', async () => (await tables(third).drafts.get(second)) !== undefined);
  expect(await tables(third).drafts.get(first)).toBeUndefined();
});

test('F-34 tables that cannot take the words back at first take them a little later', async () => {
  const rec = newId();
  await type(phone, rec, { title: '等一等' });
  const { name } = tables(phone);
  const [key = '', text] = Object.entries(await dumpOf())[0] ?? [];
  const desk = phone.desk();
  await tables(phone).drafts.clear();
  memory.setItem(key, String(text).replace(/"of":"[^"]*"/, '"of":"other tables"'));
  await tables(phone).meta.put({ k: 'dbGen', v: 99 });
  watchAside(desk, name, new AbortController().signal);
  await until('it was tried', () => phone.clock.timers().includes(15_000));
  await tables(phone).meta.put({ k: 'dbGen', v: 1 });
  await phone.clock.advance(15_000);
  await until('it is back', async () => (await tables(phone).drafts.get(rec)) !== undefined);
});

test('an old copy of the register changes nothing while the register is there', async () => {
  const put = memory.setItem.bind(memory);
  Object.assign(memory, {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  await phone.device.session.acts.signOut({ keep: true });
  Object.assign(memory, { setItem: put });
  await phone.reopen();
  expect(phone.device.session.get().state).toBe('none');
});

test('the same tables are never told what they have said already: older words do not come back over newer ones', async () => {
  const rec = newId();
  await type(phone, rec, { title: '旧的题目' });
  const old = await dumpOf();
  await phone.desk().commitDraft('report', rec, { title: '新的题目' });
  for (const [key, text] of Object.entries(old)) memory.setItem(key, String(text));
  await phone.reopen();
  await phone.sync();
  expect(await tables(phone).drafts.count()).toBe(0);
  expect(await phone.show(rec)).toMatchObject({ body: { title: '新的题目' } });
});

test('F-34 words the tables refuse outlive the tab: another one finds them in the form', async () => {
  const rec = newId();
  await tables(phone).meta.put({ k: 'dbGen', v: 99 });
  await type(phone, rec, { situation: '存不下的一句' });
  await phone.close();
  const again = await turnOn();
  const typing = new Typing(again.desk(), 'report', rec);
  typing.open();
  await until('the form is ready', () => typing.get().state === 'ready');
  expect(typing.get().values).toMatchObject({ situation: '存不下的一句' });
  await typing.save();
  await until('kept at last', async () => (await tables(again).drafts.get(rec)) !== undefined);
  expect(Array.from({ length: memory.length }, (_, i) => memory.key(i)).filter((key) => key?.startsWith('typed:'))).toEqual([]);
});
