/** Two committees on one server stay wholly apart: records, people, files, receipts, phones, the book, administration. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { peopleAnswer } from '#src/domain/account-answers.ts';
import { ROLES } from '#src/domain/people.ts';
import { recordDefinition } from '#src/registry.ts';
import { attendanceId } from '#src/domain/record/identity.ts';
import { bo, county, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { changing, commanding, creating, deleting } from '#tests/support/acts.ts';
import { settleCounty } from '#tests/support/county.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { addTonglu, stranger, STRANGERS, TONGLU } from '#tests/support/tonglu.ts';
import { phoneOf } from '#tests/support/wire-phone.ts';

const [theirMember, theirClerk] = [stranger('member', 0), stranger('clerk', 1)];
const theirCounty = stranger('countyOffice', ROLES.indexOf('countyOffice'));

describe.each(dialects)('two committees on $name', (dialect) => {
  let server: TestServer;
  let link = '';
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(async () => {
    await server.empty();
    await settleCounty(server, [mei, bo, lin, county]);
    link = await addTonglu(server);
    await expect(addTonglu(server)).rejects.toThrow();
  });
  afterAll(() => server.close());

  /** A report of ours that the county has, with whatever else there is. */
  async function forwarded() {
    const author = await phoneOf(server, mei);
    const told = creating({ title: '码头没有灯', category: 'fishery', situation: '看不见台阶。' });
    await author.push(told);
    for (const [actor, name] of [
      [mei, 'submit'],
      [lin, 'forward'],
    ] as const) {
      const phone = await phoneOf(server, actor, crypto.randomUUID());
      await phone.pull();
      const record = phone.has(told.rec);
      if (!record) throw new Error('not there');
      expect(await phone.push(commanding(record, name))).toMatchObject([{ status: 'applied' }]);
    }
    const phone = await phoneOf(server, county);
    await phone.pull();
    const record = phone.has(told.rec);
    if (!record) throw new Error('not there');
    return record;
  }

  test('whatever right somebody has in theirs, they read nothing of ours, and may do nothing with it', async () => {
    const record = await forwarded();
    for (const actor of STRANGERS) {
      const phone = await phoneOf(server, actor);
      await phone.pull({ want: ['c:sanmen:2026H2', `s:${JIANTIAO}:2026H2`] });
      expect([...phone.records.values()].filter(({ tenant }) => tenant === 'sanmen').map(({ id }) => id)).toEqual([]);
      expect([...phone.records.keys()].filter((id) => [JIANTIAO, 'sanmen', mei.id, record.id].includes(id))).toEqual([]);
      const results = await phone.push(
        ...['notAdopt', 'edit', 'signOff', 'return', 'withdraw'].map((name) => ({ ...commanding(record, name), note: '不' })),
        changing(record, { title: '别的' }),
        deleting(record),
        creating({ title: '同一个号' }, record.id),
      );
      expect([...new Set(results.map(({ status }) => status))]).toEqual(['rejected']);
    }
    const phone = await phoneOf(server, county, 'again');
    await phone.pull();
    expect(phone.has(record.id)).toEqual(record);
  });

  test('what they begin for our offices and people reaches nobody here', async () => {
    const before = await phoneOf(server, mei);
    await before.pull();
    const known = new Set(before.records.keys());
    const office = await phoneOf(server, theirCounty);
    const notice = { ...creating({ title: '通知', text: '请来。', audience: { kind: 'offices', ids: [JIANTIAO] } }), type: 'notice' };
    const begunThere = await office.push(
      notice,
      { ...creating({ from: 'county', to: JIANTIAO, text: '请办。', due: '2026-10-01' }), type: 'task' },
      { ...creating({ from: 'county', to: mei.id, text: '请办。', due: '2026-10-01' }), type: 'task' },
      { ...creating({ office: JIANTIAO, on: '2026-09-18', kind: 'midYear' }), type: 'check' },
    );
    // A notice names its readers itself; a task or a check stands on a record of ours, which is not there for them.
    expect(begunThere.map(({ status }) => status)).toEqual(['applied', 'rejected', 'rejected', 'rejected']);
    await office.pull();
    const begun = office.has(notice.rec);
    if (!begun) throw new Error('not there');
    expect(await office.push(commanding(begun, 'publish', {}, recordDefinition('notice')))).toMatchObject([{ status: 'applied' }]);
    const clerk = await phoneOf(server, theirClerk);
    const activity = { ...creating({ kind: 'study', title: '学习' }), type: 'activity' };
    await clerk.push(activity, {
      ...creating({ activity: activity.rec, member: mei.id }, attendanceId(activity.rec, mei.id)),
      type: 'attendance',
    });
    for (const actor of [mei, lin, county]) {
      const phone = await phoneOf(server, actor, crypto.randomUUID());
      await phone.pull();
      const foreign = [...phone.records.values()].filter(({ id, type }) => !known.has(id) && !['seal', 'report'].includes(type));
      expect(foreign.map(({ type }) => type)).toEqual([]);
    }
    const headers = (await server.signIn(mei)).headers;
    const duties = await server.app.inject({ url: `/api/v1/duties/${mei.id}/2026`, headers });
    expect(
      duties
        .json<{ duties: { waiting: number; confirmed: number }[] }>()
        .duties.every(({ waiting, confirmed }) => waiting + confirmed === 0),
    ).toBe(true);
  });

  test('the numbers, the directory, the seals and the settings of each are its own', async () => {
    const [ours, theirs] = [await phoneOf(server, lin), await phoneOf(server, theirClerk)];
    await ours.pull();
    await theirs.pull();
    const idsOf = (phone: typeof ours, type: string) =>
      [...phone.records.values()].filter((record) => record.type === type).map(({ id }) => id);
    expect(idsOf(theirs, 'office')).toEqual([TONGLU]);
    expect(idsOf(ours, 'office')).not.toContain(TONGLU);
    expect(idsOf(theirs, 'committee')).toEqual(['tonglu']);
    expect(idsOf(theirs, 'setting').every((id) => id.startsWith('tonglu:'))).toBe(true);
    expect(idsOf(theirs, 'seal')).toHaveLength(2);
    for (const type of ['person', 'seal', 'setting'])
      expect(idsOf(ours, type).filter((id) => idsOf(theirs, type).includes(id))).toEqual([]);
    const heads = await server.store.db.selectFrom('sync_clock').selectAll().orderBy('tenant').execute();
    expect(heads.map(({ tenant }) => tenant)).toEqual(['sanmen', 'tonglu']);
    await ours.push(creating({ title: '新的' }));
    const after = await server.store.db.selectFrom('sync_clock').selectAll().orderBy('tenant').execute();
    expect(after[1]).toEqual(heads[1]);
  });

  test('duties, unsent phones, accounts and the request’s own committee are closed to the other', async () => {
    const phone = await phoneOf(server, mei, 'slow');
    await phone.exchange({ pending: 3, oldest: server.clock.now });
    for (const actor of STRANGERS) {
      const { headers } = await server.signIn(actor);
      const status = async (url: string) => (await server.app.inject({ url: `/api/v1/${url}`, headers })).statusCode;
      expect(await status(`duties/${mei.id}/2026`)).toBe(404);
      expect(await status(`offices/${JIANTIAO}/phones`)).toBe(404);
      expect([403, 404]).toContain(await status(`people/${mei.id}`));
    }
    const { headers } = await server.signIn(stranger('admin', ROLES.indexOf('admin')));
    const people = peopleAnswer.parse((await server.app.inject({ url: '/api/v1/people', headers })).json()).people;
    expect(people.some(({ id }) => [mei.id, bo.id, lin.id, county.id].includes(id))).toBe(false);
    await expect((await phoneOf(server, theirMember)).exchange({ tenant: 'sanmen', pull: { cursor: null } })).rejects.toThrow('403');
  });

  test('an act of one is never answered to the other, nor is it in the other’s book', async () => {
    const create = creating({ title: '码头没有灯' });
    await (await phoneOf(server, mei)).push(create);
    const [unknown] = (await (await phoneOf(server, theirMember)).exchange({ ask: [create.id], pull: null })).results;
    expect(unknown).toMatchObject({ id: create.id, status: 'unknown' });
    const book = await server.store.db.selectFrom('audit').select(['tenant', 'act']).orderBy('no').execute();
    expect(book).toEqual([
      { tenant: 'tonglu', act: 'account.add' },
      { tenant: 'tonglu', act: 'setup' },
    ]);
    const payload = { code: link.split('#')[1], password: 'a quite new password' };
    expect((await server.app.inject({ method: 'POST', url: '/api/v1/activation', payload })).json()).toMatchObject({
      login: 'tonglu.admin',
    });
  });
});
