/** Sessions never cost words: whatever ends, whoever comes, the words wait where they were written. Source: reliability 2. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import type { Actor } from '#src/domain/people.ts';
import { disable } from '#src/server/admin/accounts.ts';
import { bo, lin, mei } from '#tests/support/actors.ts';
import { until } from '#tests/support/clock.ts';
import { dialects } from '#tests/support/dialects.ts';
import { enrol, PASSWORD } from '#tests/support/people.ts';
import { lineTo, openPhone, type Phone } from '#tests/support/phone.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

const DAY = 24 * 60 * 60_000;
const WORDS = { title: '码头', category: 'fishery', situation: '灯坏了三盏。' };

describe.each(dialects)('sessions on $name', (dialect) => {
  let server: TestServer;
  const phones: Phone[] = [];
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterEach(async () => {
    for (const phone of phones.splice(0)) await phone.close();
  });
  afterAll(() => server.close());

  async function phoneOf(actor: Actor): Promise<Phone> {
    const phone = await openPhone({ line: lineTo(server), start: server.clock.now });
    phones.push(phone);
    await phone.signIn(await enrol(server, actor), PASSWORD);
    await phone.sync();
    return phone;
  }

  async function writing(phone: Phone, count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => newId());
    for (const id of ids) expect(await phone.desk().commit.edit('report', id, WORDS)).toMatchObject({ ok: true });
    return ids;
  }

  const reports = () => server.store.db.selectFrom('record').select(['id', 'owner_id']).where('type', '=', 'report').execute();
  const waiting = (phone: Phone) => phone.desk().db.outbox.where('state').equals('pending').count();
  const stateOf = (phone: Phone) => phone.device.session.get().state;

  test.each(['session_revoked', 'password_changed'])(
    'SES-01 SES-02 %s in the middle of twenty reports: they stay, and go after signing in',
    async (reason) => {
      const hers = await phoneOf(mei);
      hers.cut();
      const ids = await writing(hers, 20);
      for (const id of ids) await hers.desk().commit.edit('report', id, { analysis: '长'.repeat(5_000) });
      hers.mend();
      const { line } = hers;
      let exchanges = 0;
      hers.line = async (url, init) => {
        if (url === '/api/v1/sync' && (exchanges += 1) === 2)
          await server.store.db.updateTable('session').set({ revoked_at: server.clock.now, reason }).execute();
        return line(url, init);
      };
      await hers.sync();
      expect(hers.desk().status.get()).toMatchObject({ phase: 'signedOut', reason });
      const left = await waiting(hers);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(20);
      const more = await writing(hers, 1);
      expect(await hers.signIn(await enrol(server, mei), PASSWORD)).toMatchObject({ ok: true });
      await hers.sync();
      expect((await reports()).map(({ id }) => id).sort()).toEqual([...ids, ...more].sort());
    },
  );

  test('SES-03 the phone was sent away: what it had downloaded may go, what waits on it stays and goes after signing in', async () => {
    const hers = await phoneOf(mei);
    hers.cut();
    const [id] = await writing(hers, 1);
    hers.mend();
    const other = await phoneOf(mei);
    const devices = await other.device.session.acts.devices();
    const lost = devices?.find(({ current }) => !current);
    expect(await other.device.session.acts.revokeDevice(lost?.id ?? '')).toMatchObject({ ok: true });
    await hers.sync();
    await until('the phone knows', () => stateOf(hers) === 'stopped');
    expect([await waiting(hers), (await hers.show(id ?? ''))?.body.title]).toEqual([1, '码头']);
    await hers.signIn(await enrol(server, mei), PASSWORD);
    await hers.sync();
    expect((await reports()).map(({ id: there }) => there)).toEqual([id]);
  });

  test('F-58 SES-04 SES-05 somebody else signs in while mine is on its way: each sends only their own', async () => {
    const phone = await phoneOf(mei);
    const mine = await writing(phone, 3);
    const { line } = phone;
    let answer: () => void = () => undefined;
    const gate = new Promise<void>((open) => (answer = open));
    phone.line = async (url, init) => {
      const response = await line(url, init);
      if (url === '/api/v1/sync') await gate;
      return response;
    };
    const asked = phone.requests.length;
    phone.desk().wake('send');
    await until('it is on its way', () => phone.requests.length > asked);
    const login = await enrol(server, bo);
    const signedIn = phone.signIn(login, PASSWORD);
    answer();
    expect(await signedIn).toMatchObject({ ok: true });
    phone.line = line;
    expect(await phone.list()).toEqual([]);
    const his = await writing(phone, 2);
    await phone.sync();
    await phone.signIn(await enrol(server, mei), PASSWORD);
    await phone.sync();
    const rows = await reports();
    expect(
      rows
        .filter(({ owner_id }) => owner_id === mei.id)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...mine].sort());
    expect(
      rows
        .filter(({ owner_id }) => owner_id === bo.id)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...his].sort());
    expect((await phone.list()).map(({ id }) => id).sort()).toEqual([...mine].sort());
  });

  test('F-57 signed out in one tab while the other sends: nothing is lost, and it goes after signing in', async () => {
    const phone = await phoneOf(mei);
    const tab = await phone.tab();
    phone.cut();
    const ids = await writing(phone, 3);
    phone.mend();
    tab.desk.get()?.wake('send');
    await phone.device.session.acts.signOut({ keep: false });
    await tab.desk.get()?.settled();
    await phone.signIn(await enrol(server, mei), PASSWORD);
    await phone.sync();
    expect((await reports()).map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  test('SES-13 signed out without a network with unsent work: it is counted, kept, and sent when I come back', async () => {
    const phone = await phoneOf(mei);
    phone.cut();
    const ids = await writing(phone, 2);
    await phone.device.session.acts.signOut({ keep: true });
    expect(phone.device.session.get()).toMatchObject({ state: 'none', known: [{ unsent: 2 }] });
    phone.mend();
    await phone.signIn(await enrol(server, mei), PASSWORD);
    await phone.sync();
    expect((await reports()).map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  test('SES-14 a role that ended while I was offline: the server decides by the rights of now, and my words stay with me', async () => {
    const hers = await phoneOf(mei);
    const [id] = await writing(hers, 1);
    await hers.desk().commit.transition(id ?? '', 'submit');
    await hers.sync();
    const clerks = await phoneOf(lin);
    clerks.cut();
    expect(await clerks.desk().commit.transition(id ?? '', 'return', { note: '请补充日期' })).toMatchObject({ ok: true });
    await server.store.db.deleteFrom('role_grant').where('person_id', '=', lin.id).execute();
    clerks.mend();
    await clerks.sync();
    const kept = await clerks.desk().db.kept.toArray();
    expect(kept).toMatchObject([{ rec: id }]);
    expect(kept[0]?.wire).toContain('请补充日期');
  });

  test('SES-15 a closed account: it is told so, may still read and copy its words, and nothing is sent', async () => {
    const hers = await phoneOf(mei);
    hers.cut();
    const [id] = await writing(hers, 1);
    hers.mend();
    await disable({ store: server.store, now: () => server.clock.now }, `l-${mei.id}`);
    await hers.sync();
    await until('the phone knows', () => stateOf(hers) === 'stopped');
    expect(hers.device.session.get().stopCode).toBe('account_disabled');
    await hers.reopen();
    expect((await hers.show(id ?? ''))?.body.situation).toBe(WORDS.situation);
    expect([await waiting(hers), await reports()]).toEqual([1, []]);
  });

  test('F-84 not opened for 400 days: it opens, my words are there, and go after signing in', async () => {
    const hers = await phoneOf(mei);
    hers.cut();
    const ids = await writing(hers, 2);
    server.clock.now = new Date(Date.parse(server.clock.now) + 400 * DAY).toISOString();
    hers.clock.set(Date.parse(server.clock.now));
    await hers.reopen();
    expect(await hers.list()).toHaveLength(2);
    hers.mend();
    await hers.sync();
    await until('the session is known to be over', () => stateOf(hers) === 'expired');
    await hers.signIn(await enrol(server, mei), PASSWORD);
    await hers.sync();
    expect((await reports()).map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  test('F-56 one account on six phones: each is known, and nothing of any is lost', async () => {
    const six: Phone[] = [];
    for (let count = 0; count < 6; count += 1) six.push(await phoneOf(mei));
    const ids = (await Promise.all(six.map((phone) => writing(phone, 2)))).flat();
    await Promise.all(six.map((phone) => phone.sync()));
    expect((await reports()).map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(await six[0]?.device.session.acts.devices()).toHaveLength(6);
  });
});
