/** What hands, batteries and clocks do to a phone: nothing of it costs a word or doubles one. */
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attendanceId, newId } from '#src/domain/record/identity.ts';
import type { Actor } from '#src/domain/people.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { enrol, PASSWORD } from '#tests/support/people.ts';
import { lineTo, openPhone, type Phone } from '#tests/support/phone.ts';
import { problem } from '#tests/support/sync-answers.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

const WORDS = { title: '码头', category: 'fishery', situation: '灯坏了三盏。' };

describe.each(dialects)('hands on $name', (dialect) => {
  let server: TestServer;
  const phones: Phone[] = [];
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterEach(async () => {
    for (const phone of phones.splice(0)) await phone.close();
  });
  afterAll(() => server.close());

  async function phoneOf(actor: Actor, indexedDB = new IDBFactory()): Promise<Phone> {
    const phone = await openPhone({ line: lineTo(server), start: server.clock.now, indexedDB });
    phones.push(phone);
    await phone.signIn(await enrol(server, actor), PASSWORD);
    await phone.sync();
    return phone;
  }

  async function begun(phone: Phone): Promise<string> {
    const id = newId();
    await phone.desk().commit.edit('report', id, WORDS);
    return id;
  }

  test('F-49 F-50 handed in twice by a double tap, or by Enter and a tap: once', async () => {
    const hers = await phoneOf(mei);
    const id = await begun(hers);
    const { commit } = hers.desk();
    const done = await Promise.all([commit.transition(id, 'submit'), commit.transition(id, 'submit')]);
    expect(done.map(({ ok }) => ok).sort()).toEqual([false, true]);
    await hers.sync();
    const shown = await hers.show(id);
    expect([shown?.status, shown?.log.filter(({ name }) => name === 'submit').length]).toEqual(['submitted', 1]);
    expect(await hers.desk().db.kept.count()).toBe(0);
  });

  test('F-49 begun twice by a double tap on one form: one report', async () => {
    const hers = await phoneOf(mei);
    const id = newId();
    await Promise.all([hers.desk().commit.edit('report', id, WORDS), hers.desk().commit.edit('report', id, WORDS)]);
    await hers.sync();
    expect(await server.store.db.selectFrom('record').select('id').where('type', '=', 'report').execute()).toEqual([{ id }]);
  });

  test('F-44 the camera costs the page its life: the draft, and the photo once it was kept, are there again', async () => {
    const hers = await phoneOf(mei);
    hers.cut();
    const id = await begun(hers);
    const file = new File([new Uint8Array(700_000)], 'a.jpg', { type: 'image/jpeg' });
    expect(await hers.desk().addFile('report', id, file)).toMatchObject({ ok: true });
    await hers.reopen();
    const shown = await hers.show(id);
    expect(shown?.body).toMatchObject({ ...WORDS, attachments: [{ size: 700_000 }] });
    expect(await hers.desk().db.blobs.where('rec').equals(id).toArray()).toMatchObject([{ state: 'waiting', size: 700_000 }]);
  });

  test('F-54 deleted on one phone, edited on the other: the edit waits for me, and restoring brings both', async () => {
    const [one, two] = [await phoneOf(mei), await phoneOf(mei)];
    const id = await begun(one);
    await one.sync();
    await two.sync();
    two.cut();
    await two.desk().commit.edit('report', id, { situation: '灯坏了五盏。' });
    await one.desk().commit.remove(id);
    await one.sync();
    two.mend();
    await two.sync();
    const [variant] = await two.list('variant');
    expect(variant).toMatchObject({ parent: id, body: { kind: 'after_delete', value: '灯坏了五盏。' } });
    expect(await two.desk().counts()).toMatchObject({ needsYou: 1 });
    expect(await two.desk().commit.restore(id)).toMatchObject({ ok: true });
    await two.sync();
    expect(await two.show(id)).toMatchObject({ deleted: 0, body: WORDS });
  });

  test('F-55 returned by the office while the author edits offline: both stand, the reason and the new words', async () => {
    const hers = await phoneOf(mei);
    const id = await begun(hers);
    await hers.desk().commit.transition(id, 'submit');
    await hers.sync();
    const clerks = await phoneOf(lin);
    hers.cut();
    await hers.desk().commit.edit('report', id, { situation: '灯坏了三盏。\n有人受伤。' });
    await clerks.desk().commit.transition(id, 'return', { note: '请补充日期' });
    await clerks.sync();
    hers.mend();
    await hers.sync();
    const shown = await hers.show(id);
    expect(shown).toMatchObject({ status: 'returned', body: { situation: '灯坏了三盏。\n有人受伤。' } });
    expect(shown?.log.at(-1)).toMatchObject({ name: 'return', note: '请补充日期' });
  });

  test('F-81 a server older than this app does not know a part of the request: everything waits for it, nothing is put aside', async () => {
    const hers = await phoneOf(mei);
    const ids = [await begun(hers), await begun(hers)];
    const { line } = hers;
    hers.line = (url, init) => (url === '/api/v1/sync' ? Promise.resolve(problem(422, 'unknown_field')) : line(url, init));
    for (let round = 0; round < 8; round += 1) await hers.sync();
    expect([await hers.desk().db.kept.count(), await hers.desk().db.outbox.where('state').equals('pending').count()]).toEqual([0, 2]);
    hers.line = line;
    await hers.sync();
    expect(
      (await server.store.db.selectFrom('record').select('id').where('type', '=', 'report').execute()).map(({ id }) => id).sort(),
    ).toEqual(ids.sort());
  });

  test('B-93 present at an activity, said without a network, sent three hours later by a wrong clock: it stands, and the clerk decides', async () => {
    const clerks = await phoneOf(lin);
    const activity = newId();
    const at = (hours: number) => new Date(Date.parse(server.clock.now) + hours * 3_600_000).toISOString();
    const what = { kind: 'inspection', title: '看码头', startsAt: at(0), endsAt: at(2), place: '渔港', invited: [mei.id] };
    expect(await clerks.desk().commit.edit('activity', activity, what)).toMatchObject({ ok: true });
    await clerks.desk().commit.transition(activity, 'announce');
    await clerks.sync();
    const hers = await phoneOf(mei);
    hers.cut();
    hers.clock.set(hers.clock.now() + 5 * 3_600_000);
    const id = attendanceId(activity, mei.id);
    expect(await hers.desk().commit.edit('attendance', id, { activity, member: mei.id, memberSays: 'present' })).toMatchObject({
      ok: true,
    });
    server.clock.now = at(3);
    hers.mend();
    await hers.sync();
    await clerks.sync();
    expect((await clerks.show(id))?.body).toMatchObject({ memberSays: 'present' });
    expect((await clerks.show(id))?.body.clerkSays).toBeUndefined();
  });

  test('B-96 somebody edits the tables of the phone: the server’s rules count, and what it refuses is kept in sight', async () => {
    const hers = await phoneOf(mei);
    const id = await begun(hers);
    const { db } = hers.desk();
    const [row] = await db.outbox.toArray();
    if (row === undefined) throw new Error('nothing waits');
    const wire = JSON.parse(row.wire) as { set: object };
    await db.outbox.put({ ...row, wire: JSON.stringify({ ...wire, set: { ...wire.set, officeComment: { to: '已阅' } } }) });
    await hers.sync();
    expect(await db.kept.toArray()).toMatchObject([{ rec: id, code: 'forbidden_field' }]);
    const rows = await server.store.db.selectFrom('record').select('id').where('type', '=', 'report').execute();
    expect(rows).toEqual([]);
  });
});

test('F-46 what is saved has been asked to be on the disk, not only on its way', async () => {
  const [sqlite] = dialects;
  if (sqlite === undefined) throw new Error('no dialect');
  const server = await openServer(sqlite);
  const indexedDB = new IDBFactory();
  const asked: (string | undefined)[] = [];
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (name: string, version?: number) => {
    const request = open(name, version);
    request.addEventListener('success', () => listen(request.result));
    return request;
  };
  const listen = (db: IDBDatabase): void => {
    const transaction = db.transaction.bind(db);
    db.transaction = (stores, mode, options) => {
      if (mode === 'readwrite') asked.push(options?.durability);
      return transaction(stores, mode, options);
    };
  };
  const phone = await openPhone({ line: lineTo(server), start: server.clock.now, indexedDB });
  try {
    await phone.signIn(await enrol(server, mei), PASSWORD);
    asked.length = 0;
    await phone.desk().commit.edit('report', newId(), WORDS);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((durability) => durability !== 'strict')).toEqual([]);
  } finally {
    await phone.close();
    await server.close();
  }
});
