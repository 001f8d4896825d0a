import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import { attendanceId, newId } from '#src/domain/record/identity.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { activity } from '#src/features/activity/model/activity.ts';
import { commanding, creating, WORDS } from '#tests/support/acts.ts';
import { admin, bo, chair, county, lin, linAcross, localParty, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, sent, type WirePhone } from '#tests/support/wire-phone.ts';

describe.each(dialects)('the six duties of a person ($name)', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  async function ask(actor: Actor, person = mei.id, year = '2026') {
    const { headers } = await server.signIn(actor);
    const answer = await server.app.inject({ url: `/api/v1/duties/${person}/${year}`, headers });
    return {
      status: answer.statusCode,
      body: answer.json<{ year: number; duties: { key: string; confirmed: number; waiting: number; target: number; state: string }[] }>(),
    };
  }
  const counted = async (actor: Actor) =>
    (await ask(actor)).body.duties
      .filter(({ confirmed, waiting }) => confirmed + waiting > 0)
      .map(({ key, confirmed, waiting }) => [key, confirmed, waiting]);

  async function seen(phone: WirePhone, id: string): Promise<Stored> {
    await phone.pull();
    const record = phone.has(id);
    if (!record) throw new Error('not visible');
    return record;
  }

  /** An inspection announced by the clerk, and what either says of mei's being there. */
  async function inspected(says: { readonly member?: string; readonly clerk?: string }): Promise<void> {
    const [clerk, member] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const begin: Mutation = {
      ...creating({ kind: 'inspection', title: '视察渔港', startsAt: '2026-09-18T14:30:00+08:00', place: '渔港' }),
      type: 'activity',
    };
    await clerk.push(begin);
    await clerk.push({ ...commanding(await seen(clerk, begin.rec), 'announce', {}, activity) });
    const there = (values: Record<string, Json>): Mutation => ({
      ...{ id: newId(), rec: attendanceId(begin.rec, mei.id), type: 'attendance', v: 1, at: '2026-09-18T14:31:00+08:00', op: 'create' },
      set: Object.fromEntries(Object.entries({ activity: begin.rec, member: mei.id, ...values }).map(([name, to]) => [name, { to }])),
    });
    await member.pull();
    if (says.member) expect(await sent(member, there({ memberSays: says.member }))).toMatchObject({ status: 'applied' });
    if (says.clerk) expect(await sent(clerk, there({ clerkSays: says.clerk }))).toMatchObject({ status: 'applied' });
  }

  test.each([
    ['another member', bo],
    ['the clerk next door', linAcross],
    ['the local Party committee', localParty],
    ['the administrator', admin],
  ])('%s may not read them, nor learn who there is', async (_who, actor) => {
    await server.signIn(mei);
    expect(await ask(actor)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await ask(actor, newId())).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  test('nobody reads them without being signed in', async () => {
    expect((await server.app.inject({ url: `/api/v1/duties/${mei.id}/2026` })).statusCode).toBe(401);
  });

  test.each([
    ['the member', mei],
    ['the clerk of the office', lin],
    ['the county office', county],
    ['the chair', chair],
  ])('%s reads them', async (_who, actor) => {
    await server.signIn(mei);
    const { status, body } = await ask(actor);
    expect([status, body.year]).toEqual([200, 2026]);
    expect(body.duties.map(({ key, target, state }) => [key, target, state])).toEqual(
      ['proposal', 'report', 'research', 'inspection', 'sector', 'deed'].map((key) => [key, 1, 'notStarted']),
    );
  });

  test.each(['-1', '99999', 'abc', '1e3'])('B-34 year %s is no year', async (year) => {
    expect((await ask(mei, mei.id, year)).status).toBe(422);
  });

  test('a report counts once it was handed in, not before', async () => {
    const phone = await phoneOf(server, mei);
    const create = creating(WORDS);
    await phone.push(create);
    expect(await counted(mei)).toEqual([]);
    await phone.push(commanding(await seen(phone, create.rec), 'submit'));
    expect(await counted(lin)).toEqual([['report', 1, 0]]);
  });

  test('being there waits for the roll, and the roll decides', async () => {
    await inspected({ member: 'present' });
    expect(await counted(mei)).toEqual([['inspection', 0, 1]]);
    await inspected({ clerk: 'present' });
    expect(await counted(mei)).toEqual([['inspection', 1, 1]]);
    await server.empty();
    await inspected({ member: 'present', clerk: 'absent' });
    expect(await counted(mei)).toEqual([]);
  });
});
