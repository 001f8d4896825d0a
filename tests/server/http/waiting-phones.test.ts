import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lin, mei } from '#tests/support/actors.ts';
import { creating } from '#tests/support/acts.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf } from '#tests/support/wire-phone.ts';

const OFFICE = mei.grants[0]?.office ?? '';

describe.each(dialects)('phones with unsent work on $name', (dialect) => {
  let server: TestServer;
  beforeEach(async () => {
    server = await openServer(dialect);
  });
  afterEach(() => server.close());

  const listFor = async (headers: Record<string, string>, office = OFFICE) =>
    server.app.inject({ url: `/api/v1/offices/${office}/phones`, headers });

  test('a member, somebody of another office and nobody at all may not know', async () => {
    const meis = await server.signIn(mei);
    const lins = await server.signIn(lin, 'lins');
    expect((await listFor(meis.headers)).statusCode).toBe(404);
    expect((await listFor(lins.headers, '000')).statusCode).toBe(404);
    expect((await listFor({})).statusCode).toBe(401);
  });

  test('the clerk hears whose, how many, since when and when it was last heard of, and nothing more', async () => {
    const lins = await server.signIn(lin, 'lins');
    const phone = await phoneOf(server, mei);
    // The phone's clock is an hour slow: since when is told by ours.
    await phone.exchange({ pending: 3, oldest: '2026-09-16T05:00:00.000Z', sentAt: '2026-09-18T05:00:00.000Z', app: '1.0.0' });
    expect((await listFor(lins.headers)).json()).toEqual({
      phones: [{ name: mei.name, pending: 3, oldest: '2026-09-16T06:00:00.000Z', lastSeenAt: server.clock.now }],
      held: [],
    });
  });

  test('a phone that has sent everything, was turned off, or whose owner left the office is not in the list', async () => {
    const lins = await server.signIn(lin, 'lins');
    const phone = await phoneOf(server, mei);
    await phone.exchange({ pending: 3, oldest: server.clock.now });
    await phone.exchange({ pending: 0, mutations: [creating()] });
    expect((await listFor(lins.headers)).json()).toEqual({ phones: [], held: [] });
    await phone.exchange({ pending: 1 });
    expect((await listFor(lins.headers)).json<{ phones: unknown[] }>().phones).toHaveLength(1);
    await server.store.db.updateTable('role_grant').set({ to_on: '2026-09-01' }).where('person_id', '=', mei.id).execute();
    expect((await listFor(lins.headers)).json()).toEqual({ phones: [], held: [] });
  });

  test('F-19 the clerk hears whose acts arrived and are held, how many and since when, and nothing of what is in them', async () => {
    const lins = await server.signIn(lin, 'lins');
    const phone = await phoneOf(server, mei);
    const made = creating({ title: '码头的灯' });
    await phone.push(made);
    await server.store.db.updateTable('record').set({ body: '{' }).where('id', '=', made.rec).execute();
    const edits = ['一', '二'].map((to) => ({ ...creating(), rec: made.rec, op: 'edit' as const, set: { title: { to } } }));
    expect((await phone.push(...edits)).map(({ status }) => status)).toEqual(['held', 'held']);
    expect((await listFor(lins.headers)).json()).toEqual({ phones: [], held: [{ name: mei.name, count: 2, since: server.clock.now }] });
    await server.store.db.updateTable('role_grant').set({ to_on: '2026-09-01' }).where('person_id', '=', mei.id).execute();
    expect((await listFor(lins.headers)).json()).toEqual({ phones: [], held: [] });
  });

  test('my own list of devices says since when and which version', async () => {
    const phone = await phoneOf(server, mei);
    await phone.exchange({ pending: 2, oldest: server.clock.now, app: '1.0.0' });
    const devices = async () =>
      (await server.app.inject({ url: '/api/v1/devices', headers: phone.headers })).json<{ devices: unknown[] }>().devices;
    expect(await devices()).toMatchObject([{ pending: 2, oldest: server.clock.now, app: '1.0.0' }]);
    await phone.exchange({ pending: 0 });
    expect((await devices())[0]).not.toHaveProperty('oldest');
  });
});
