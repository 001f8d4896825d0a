import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AUDIT_ACTS, auditAnswer } from '#src/domain/audit-book.ts';
import type { Actor } from '#src/domain/people.ts';
import { createPasswords } from '#src/server/auth/password.ts';
import { forgetOld } from '#src/server/forgetting.ts';
import { note, verifyAudit } from '#src/server/store/audit.ts';
import { write } from '#src/server/store/database.ts';
import { setPassword } from '#src/server/store/people.ts';
import { creating, WORDS } from '#tests/support/acts.ts';
import { admin, bo, chair, county, lin, localParty, mei, membersWork, TODAY } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, sent } from '#tests/support/wire-phone.ts';

const SECRET = '家里的难处，只能跟委工委说';
const PASSWORD = '一句好记的话就行啦';

describe.each(dialects)('the book of what was done ($name)', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  const reply = async (actor: Actor, query = '') => {
    const { headers } = await server.signIn(actor);
    return server.app.inject({ url: `/api/v1/audit${query}`, headers });
  };
  const search = async (query = '', actor = county) => auditAnswer.parse((await reply(actor, query)).json());
  const acts = async (query = '') => (await search(query)).lines.map(({ act }) => act);
  const enter = (act: string, { actor = admin.id, subject = mei.id, at = server.clock.now, tenant = 'sanmen' } = {}) =>
    write(server.store, (trx) => note(trx, { tenant, at, actor, act, subject }));
  const login = (password: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login: `l-${mei.id}`, password, device: { id: 'd1', name: '手机' } },
    });

  test.each([mei, lin, chair, localParty, membersWork].map((actor) => [actor.name, actor] as const))(
    '%s is told that there is no such list',
    async (_name, actor) => {
      expect((await reply(actor)).statusCode).toBe(404);
    },
  );

  test('nobody reads it without being signed in; the administrator does', async () => {
    expect((await server.app.inject({ url: '/api/v1/audit' })).statusCode).toBe(401);
    expect((await reply(admin)).statusCode).toBe(200);
  });

  test('it is searched by person, act and day of the county', async () => {
    await server.signIn(mei);
    await enter('role.grant', { at: '2026-09-16T15:59:59.000Z' });
    await enter('role.end', { at: '2026-09-16T16:00:00.000Z' });
    await enter('backup', { subject: '', at: '2026-09-17T16:00:00.000Z' });
    expect(await acts()).toEqual(['backup', 'role.end', 'role.grant']);
    expect(await acts('?act=role.end')).toEqual(['role.end']);
    expect(await acts('?day=2026-09-17')).toEqual(['role.end']);
    expect(await acts('?day=2026-09-16')).toEqual(['role.grant']);
    expect(await acts(`?person=${mei.id}`)).toEqual(['role.end', 'role.grant']);
    expect(await acts(`?person=${admin.id}&act=backup`)).toEqual(['backup']);
    expect((await search('?act=role.end')).lines[0]).toMatchObject({ subject: { id: mei.id, name: mei.name }, actor: { id: admin.id } });
  });

  test('it is read page by page, the newest first', async () => {
    for (let n = 0; n < 52; n += 1) await enter('account.code');
    const first = await search();
    expect(first).toMatchObject({ more: true });
    expect(first.lines).toHaveLength(50);
    const rest = await search(`?before=${first.lines.at(-1)?.no}`);
    expect(rest.lines.map(({ no }) => no)).toEqual([2, 1]);
    expect(rest.more).toBe(false);
  });

  test('another committee has its own', async () => {
    await enter('backup', { tenant: 'elsewhere' });
    expect(await acts()).toEqual([]);
  });

  test.each(['?day=2026-02-30', '?before=x', '?who=mei', '?person='])('%s is refused', async (query) => {
    expect((await reply(county, query)).statusCode).toBeGreaterThanOrEqual(400);
    expect((await reply(county, query)).statusCode).toBeLessThan(500);
  });

  test('signing in, failing, changing the password and signing out are in it', async () => {
    await server.signIn(mei);
    const hash = await createPasswords().hash(PASSWORD);
    await write(server.store, (trx) => setPassword(trx, mei.id, hash, server.clock.now));
    await login('wrong');
    const entered = await login(PASSWORD);
    const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
    const headers = { cookie, 'x-owner': mei.id };
    await server.app.inject({
      method: 'POST',
      url: '/api/v1/password',
      headers,
      payload: { current: PASSWORD, next: '又一句好记的话就行啦' },
    });
    await server.app.inject({ method: 'DELETE', url: '/api/v1/devices/phone', headers });
    await server.app.inject({ method: 'DELETE', url: '/api/v1/session', headers });
    expect(await acts(`?person=${mei.id}`)).toEqual([
      'session.end',
      'device.revoke',
      'password.change',
      'session.start',
      'session.refused',
    ]);
    expect((await search('?act=session.refused')).lines[0]?.actor.id).toBe('');
    expect(JSON.stringify((await search()).lines)).not.toContain(PASSWORD);
  });

  test('reading a protected request is, by its id alone; reading one’s own is not', async () => {
    const [author, reader] = [await phoneOf(server, mei), await phoneOf(server, membersWork)];
    const open = { ...creating({ topic: '场地', text: '想借会议室' }), type: 'request' };
    const shut = { ...creating({ topic: '难处', text: SECRET, protected: true }), type: 'request' };
    await author.push(open, shut);
    await author.pull();
    expect(await acts('?act=request.read')).toEqual([]);
    await reader.pull();
    expect(reader.has(shut.rec)?.body.text).toBe(SECRET);
    const { lines } = await search('?act=request.read');
    expect(lines).toMatchObject([{ actor: { id: membersWork.id, name: membersWork.name }, subject: { id: shut.rec, name: null } }]);
    const whole = JSON.stringify((await search()).lines);
    for (const hidden of [SECRET, '难处', mei.id]) expect(whole).not.toContain(hidden);
    await reader.pull();
    expect(await acts('?act=request.read')).toHaveLength(1);
  });

  test('setting a rule anew is', async () => {
    const phone = await phoneOf(server, county);
    const change = { name: 'reportLimit', value: 2000, from: '2026-10-01', reason: '主席会议议定' };
    expect(await sent(phone, { ...creating(change), type: 'settingChange' })).toMatchObject({ status: 'applied' });
    expect((await search('?act=setting.change')).lines).toMatchObject([
      { actor: { id: county.id }, subject: { id: 'reportLimit' }, detail: { from: '2026-10-01' } },
    ]);
  });

  test('ordinary writing is not: it has its own story', async () => {
    await (await phoneOf(server, mei)).push(creating(WORDS));
    expect(await acts()).toEqual([]);
  });

  test('what is older than the county keeps goes, and the rest is still whole to the last line', async () => {
    await server.signIn(bo);
    await phoneOf(server, county).then((phone) =>
      phone.push({ ...creating({ name: 'auditMonths', value: 6, from: TODAY, reason: '制度' }), type: 'settingChange' }),
    );
    await enter('role.grant', { at: '2026-01-10T00:00:00.000Z' });
    await enter('role.end', { at: '2026-07-10T00:00:00.000Z' });
    const forgetting = { store: server.store, now: () => server.clock.now };
    server.clock.now = '2026-12-01T00:00:00.000Z';
    expect(await forgetOld(forgetting)).toMatchObject({ lines: 0 });
    server.clock.now = '2027-05-01T00:00:00.000Z';
    expect((await forgetOld(forgetting)).lines).toBe(3);
    await enter('backup');
    expect(await acts()).toEqual(['backup']);
    expect(await verifyAudit(server.store.reader)).toEqual({ ok: true, entries: 1 });
    await server.store.db.updateTable('audit').set({ subject: 'somebody' }).execute();
    expect(await verifyAudit(server.store.reader)).toEqual({ ok: false, firstBad: 4 });
  });

  test('an old line behind a newer one stays: nothing is taken out of the middle', async () => {
    await enter('role.grant', { at: '2026-09-10T00:00:00.000Z' });
    await enter('role.end', { at: '2024-01-10T00:00:00.000Z' });
    await forgetOld({ store: server.store, now: () => server.clock.now });
    expect(await verifyAudit(server.store.reader)).toEqual({ ok: true, entries: 2 });
  });
});

test('everything the program writes into the book can be searched for', async () => {
  const { readdir, readFile } = await import('node:fs/promises');
  const files = (await readdir('src/server', { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(`src/server/${file}`, 'utf8')));
  const written = texts.flatMap((text) =>
    [...text.matchAll(/(?:act: |noteOf\([^'[]*|trace\([^'[]*)'([a-z]+(?:\.[a-z]+)?)'/gu)].map((found) => found[1] ?? ''),
  );
  expect(written.length).toBeGreaterThan(15);
  expect([...new Set(written)].filter((act) => !AUDIT_ACTS.some((known) => known === act))).toEqual([]);
});
