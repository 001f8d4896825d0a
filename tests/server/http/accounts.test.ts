import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { personAnswer, peopleAnswer, slipsAnswer } from '#src/domain/account-answers.ts';
import { verifyAudit } from '#src/server/store/audit.ts';
import { admin, bo, chair, county, dong, HENGDU, JIANTIAO, lin, linAcross, localParty, mei, membersWork } from '#tests/support/actors.ts';
import { commanding, creating } from '#tests/support/acts.ts';
import { settleCounty } from '#tests/support/county.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type SignedIn, type TestServer } from '#tests/support/server.ts';
import { phoneOf, wirePhone } from '#tests/support/wire-phone.ts';

const ARRIVED = { login: 'zhao.yi', name: '赵一', sector: '农业界', memberNo: 'SM-1', phone: '13812340001' };
const asMember = { role: 'member', office: JIANTIAO, from: '2026-09-01', to: null };

describe.each(dialects)('accounts over the network on $name', (dialect) => {
  let server: TestServer;
  let boss: SignedIn;
  let office: SignedIn;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(async () => {
    await server.empty();
    await settleCounty(server, [mei, bo, lin, dong, county, chair, admin]);
    boss = await server.signIn(admin);
    office = await server.signIn(county);
  });
  afterAll(() => server.close());

  async function ask(who: SignedIn, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) {
    return server.app.inject({ method, url: `/api/v1/people${url}`, headers: who.headers, ...(payload ? { payload } : {}) });
  }
  const refusal = async (answer: ReturnType<typeof ask>) => {
    const { statusCode, body } = await answer;
    if (statusCode < 300) return `${statusCode}`;
    const { code, fields } = JSON.parse(body) as { code: string; fields?: { path: string; code: string }[] };
    return [statusCode, code, ...(fields ?? []).map((field) => `${field.path}:${field.code}`)].join(' ');
  };
  const listFor = async (who: SignedIn) => peopleAnswer.parse((await ask(who, 'GET', '')).json()).people;

  test.each([mei, lin, dong, chair, membersWork, localParty].map((actor) => [actor.name, actor] as const))(
    '%s may not',
    async (_name, actor) => {
      const who = await server.signIn(actor);
      for (const asked of [
        ask(who, 'GET', ''),
        ask(who, 'GET', `/${bo.id}`),
        ask(who, 'POST', '', { ...ARRIVED, role: asMember }),
        ask(who, 'POST', '/codes', { ids: [bo.id] }),
        ask(who, 'POST', `/${bo.id}/disable`),
        ask(who, 'POST', `/${bo.id}/enable`),
        ask(who, 'POST', `/${bo.id}/roles`, asMember),
        ask(who, 'POST', `/${bo.id}/roles/end`, { role: 'member', office: JIANTIAO, on: '2026-09-18' }),
        ask(who, 'POST', `/${bo.id}/move`, { office: HENGDU, on: '2026-09-18' }),
        ask(who, 'DELETE', `/${bo.id}/devices/phone`),
        ask(who, 'POST', '/roster', { file: 'YQ==', write: true }),
      ])
        expect(await refusal(asked)).toBe('403 forbidden');
      expect((await server.app.inject('/api/v1/people')).statusCode).toBe(401);
    },
  );

  test('the administrator reads everybody with log-in, roles and state, and no reports at all', async () => {
    const people = await listFor(boss);
    expect(people).toHaveLength(7);
    expect(people.find(({ id }) => id === mei.id)).toMatchObject({
      name: mei.name,
      state: 'waiting',
      yours: true,
      roles: [{ role: 'member' }],
    });
    expect(people.find(({ id }) => id === admin.id)?.yours).toBe(false);

    const author = await phoneOf(server, mei);
    const [told, asked] = [
      creating({ title: '码头没有灯', category: 'fishery', situation: '看不见台阶。' }),
      creating({ topic: '出差', text: '要请假。' }),
    ];
    await author.push(told, { ...asked, type: 'request' });
    await author.pull();
    const draft = author.has(told.rec);
    if (!draft) throw new Error('not there');
    await author.push(commanding(draft, 'submit'));
    const phone = wirePhone(server, boss);
    await phone.pull();
    expect(
      [...new Set([...phone.records.values()].map(({ type }) => type))].filter((type) => ['report', 'request', 'proposal'].includes(type)),
    ).toEqual([]);
    expect((await phone.push({ ...commanding(draft, 'forward'), id: crypto.randomUUID() }))[0]?.status).toBe('rejected');
  });

  test('somebody new comes in with the code of the slip, and is in everybody’s directory', async () => {
    const answer = await ask(office, 'POST', '', { ...ARRIVED, role: asMember });
    const [slip] = slipsAnswer.parse(answer.json()).slips;
    expect(slip).toMatchObject({ login: 'zhao.yi', name: '赵一', office: JIANTIAO, until: '2026-09-25T06:00:00.000Z' });
    expect(slip?.link).toBe(`http://localhost:8787/activate#${slip?.code}`);
    const payload = { code: slip?.code, password: 'a quite new password' };
    expect((await server.app.inject({ method: 'POST', url: '/api/v1/activation', payload })).json()).toMatchObject({ login: 'zhao.yi' });
    const phone = await phoneOf(server, mei);
    await phone.pull();
    expect([...phone.records.values()].find(({ body }) => body.name === '赵一')?.body).toMatchObject({
      office: JIANTIAO,
      phone: '138****0001',
    });
    expect((await listFor(office)).find(({ login }) => login === 'zhao.yi')).toMatchObject({ state: 'active', phone: '138****0001' });
  });

  test.each([
    [{ login: 'ZHAO YI' }, '422 invalid login:bad_login'],
    [{ login: `l-${mei.id}` }, '422 invalid login:taken'],
    [{ name: ' ' }, '422 invalid name:bad_name'],
    [{ name: 'a\u0001' }, '422 invalid name:not_in_list'],
    [{ role: { ...asMember, office: null } }, '422 invalid office:needs_office'],
    [{ role: { ...asMember, office: 'nowhere' } }, '422 invalid office:no_office'],
    [{ role: { ...asMember, role: 'chair' } }, '422 invalid office:no_place'],
    [{ role: { ...asMember, to: '2026-08-01' } }, '422 invalid to:bad_order'],
    [{ role: { ...asMember, from: '2026-02-30' } }, '422 invalid role.from:not_in_list'],
    [{ role: { ...asMember, role: 'director' } }, '422 invalid office:has_director'],
    [{ more: 1 }, '422 unknown_field more:unknown_field'],
  ])('a new account with %j is refused and nothing is written', async (change, why) => {
    expect(await refusal(ask(boss, 'POST', '', { ...ARRIVED, role: asMember, ...change }))).toBe(why);
    expect(await listFor(boss)).toHaveLength(7);
  });

  test('the county office gives roles of liaison offices only, and has no hand on accounts of the county', async () => {
    for (const role of ['chair', 'admin', 'countyOffice', 'membersWork', 'proposalsCommittee'])
      expect(await refusal(ask(office, 'POST', '', { ...ARRIVED, role: { ...asMember, role, office: null } }))).toBe(
        '403 forbidden role:not_yours',
      );
    expect(await refusal(ask(office, 'POST', '', { ...ARRIVED, role: null }))).toBe('403 forbidden role:not_yours');
    expect(await refusal(ask(office, 'POST', `/${mei.id}/roles`, { role: 'admin', office: null, from: '2026-09-18', to: null }))).toBe(
      '403 forbidden role:not_yours',
    );
    for (const { id } of [chair, admin]) {
      expect(await refusal(ask(office, 'POST', '/codes', { ids: [id] }))).toBe('403 forbidden person:not_yours');
      expect(await refusal(ask(office, 'POST', `/${id}/disable`))).toBe('403 forbidden person:not_yours');
    }
    expect(await refusal(ask(office, 'POST', '/codes', { ids: [mei.id, lin.id] }))).toBe('200');
  });

  test('nobody changes their own account, so that every right is given by a second person', async () => {
    for (const [who, id] of [
      [boss, admin.id],
      [office, county.id],
    ] as const) {
      expect(await refusal(ask(who, 'POST', `/${id}/roles`, { role: 'clerk', office: JIANTIAO, from: '2026-09-18', to: null }))).toBe(
        '403 forbidden person:not_yours',
      );
      expect(await refusal(ask(who, 'POST', `/${id}/disable`))).toBe('403 forbidden person:not_yours');
    }
  });

  test('codes are given to all or to nobody', async () => {
    await ask(boss, 'POST', `/${bo.id}/disable`);
    expect(await refusal(ask(boss, 'POST', '/codes', { ids: [mei.id, bo.id] }))).toBe('422 invalid person:disabled');
    expect(await server.store.db.selectFrom('activation').selectAll().execute()).toEqual([]);
  });

  test('a closed account is out at once and may come in again when it is opened', async () => {
    const { headers } = await server.signIn(bo);
    expect(await refusal(ask(office, 'POST', `/${bo.id}/disable`))).toBe('204');
    expect((await server.app.inject({ url: '/api/v1/session', headers })).json()).toMatchObject({ code: 'account_disabled' });
    expect((await listFor(office)).find(({ id }) => id === bo.id)?.state).toBe('disabled');
    expect(await refusal(ask(office, 'POST', `/${bo.id}/enable`))).toBe('204');
    expect((await server.app.inject({ url: '/api/v1/session', headers })).json()).toMatchObject({ code: 'session_revoked' });
  });

  test('a role is given and ended with its days, and counts from its day on', async () => {
    const clerk = { role: 'clerk', office: HENGDU };
    expect(await refusal(ask(office, 'POST', `/${mei.id}/roles`, { ...clerk, from: '2026-10-01', to: '2026-12-31' }))).toBe('204');
    const roles = async () =>
      personAnswer.parse((await ask(office, 'GET', `/${mei.id}`)).json()).person.roles.map(({ role, from, to }) => [role, from, to]);
    expect(await roles()).toEqual([
      ['member', '2022-01-01', null],
      ['clerk', '2026-10-01', '2026-12-31'],
    ]);
    expect(await refusal(ask(office, 'POST', `/${mei.id}/roles/end`, { ...clerk, on: '2026-11-01' }))).toBe('204');
    expect(await roles()).toContainEqual(['clerk', '2026-10-01', '2026-10-31']);
    expect(await refusal(ask(office, 'POST', `/${mei.id}/roles/end`, { role: 'deputyDirector', office: HENGDU, on: '2026-11-01' }))).toBe(
      '422 invalid role:not_running',
    );
  });

  test('a member who moves takes drafts and unfinished records along, finished ones stay', async () => {
    const phone = await phoneOf(server, mei);
    const drafted = creating({ title: '还没写完', category: 'fishery' });
    const sent = creating({ title: '码头没有灯', category: 'fishery', situation: '看不见台阶。' });
    await phone.push(drafted, sent);
    await phone.pull();
    const step = async (actor: Actor, name: string) => {
      const desk = await phoneOf(server, actor, crypto.randomUUID());
      await desk.pull();
      const record = desk.has(sent.rec);
      if (!record) throw new Error('not there');
      expect(await desk.push(commanding(record, name))).toMatchObject([{ status: 'applied' }]);
    };
    await step(mei, 'submit');
    await step(lin, 'forward');
    expect(await refusal(ask(office, 'POST', `/${mei.id}/move`, { office: HENGDU, on: '2026-09-18' }))).toBe('204');
    expect(await refusal(ask(office, 'POST', `/${mei.id}/move`, { office: HENGDU, on: '2026-09-18' }))).toBe(
      '422 invalid office:same_office',
    );
    await phone.pull();
    expect([phone.has(drafted.rec)?.office, phone.has(sent.rec)?.office]).toEqual([HENGDU, JIANTIAO]);
    const across = await phoneOf(server, linAcross);
    await across.pull();
    expect(across.has(sent.rec)).toBeUndefined();
    expect((await listFor(office)).find(({ id }) => id === mei.id)?.roles).toMatchObject([
      { office: JIANTIAO, to: '2026-09-17' },
      { office: HENGDU, from: '2026-09-18', to: null },
    ]);
  });

  test('a lost phone of somebody is turned off', async () => {
    const lost = await phoneOf(server, mei, 'lost');
    await lost.exchange({ pending: 2, oldest: server.clock.now });
    const { devices } = personAnswer.parse((await ask(boss, 'GET', `/${mei.id}`)).json());
    expect(devices).toContainEqual(expect.objectContaining({ id: 'lost', pending: 2 }));
    expect(await refusal(ask(boss, 'DELETE', `/${mei.id}/devices/lost`))).toBe('204');
    expect(await refusal(ask(boss, 'DELETE', `/${mei.id}/devices/lost`))).toBe('404 not_found');
    expect((await server.app.inject({ url: '/api/v1/session', headers: lost.headers })).json()).toMatchObject({ code: 'device_revoked' });
  });

  test('every act is in the book under the name of whoever did it', async () => {
    await ask(boss, 'POST', `/${mei.id}/disable`);
    await ask(boss, 'POST', `/${mei.id}/enable`);
    await ask(office, 'POST', '/codes', { ids: [mei.id] });
    await ask(office, 'POST', `/${mei.id}/move`, { office: HENGDU, on: '2026-09-18' });
    const lines = await server.store.db.selectFrom('audit').select(['actor_id', 'act', 'subject', 'tenant']).orderBy('no').execute();
    expect(lines).toEqual(
      [
        [admin.id, 'account.disable'],
        [admin.id, 'account.enable'],
        [county.id, 'account.code'],
        [county.id, 'person.move'],
      ].map(([actor_id, act]) => ({ actor_id, act, subject: mei.id, tenant: 'sanmen' })),
    );
    expect(await verifyAudit(server.store.reader)).toEqual({ ok: true, entries: 4 });
  });

  test('somebody of another committee does not exist here', async () => {
    const stranger = actorOn(
      { id: crypto.randomUUID(), name: '外县', tenant: 'other', roles: [{ role: 'admin', office: null, from: '2022-01-01', to: null }] },
      '2026-09-18',
    );
    const abroad = await server.signIn(stranger);
    expect((await listFor(abroad)).map(({ id }) => id)).toEqual([stranger.id]);
    expect((await listFor(boss)).some(({ id }) => id === stranger.id)).toBe(false);
    for (const [who, id] of [
      [abroad, mei.id],
      [boss, stranger.id],
    ] as const) {
      expect(await refusal(ask(who, 'GET', `/${id}`))).toBe('404 not_found');
      for (const act of ['disable', 'enable']) expect(await refusal(ask(who, 'POST', `/${id}/${act}`))).toBe('404 not_found');
      expect(await refusal(ask(who, 'POST', '/codes', { ids: [id] }))).toBe('404 not_found');
      expect(await refusal(ask(who, 'DELETE', `/${id}/devices/phone`))).toBe('404 not_found');
    }
    expect(await refusal(ask(abroad, 'POST', '', { ...ARRIVED, role: asMember }))).toBe('422 invalid office:no_office');
  });
});
