/** A protected request: its author and the members' work committee read it, nobody else on any way. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { creating } from '#tests/support/acts.ts';
import { admin, bo, chair, county, lin, linAcross, localParty, mei, TODAY } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf } from '#tests/support/wire-phone.ts';

const committee: Actor = actorOn(
  {
    id: '0198f7c1-0000-7000-8000-000000000021',
    name: '委工委',
    tenant: 'sanmen',
    roles: [{ role: 'membersWork', office: null, from: '2022-01-01', to: null }],
  },
  TODAY,
);

describe.each(dialects)('a request on $name', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  afterAll(() => server.close());

  async function reads(actor: Actor, id: string): Promise<boolean> {
    const phone = await phoneOf(server, actor);
    await phone.pull();
    return phone.has(id) !== undefined;
  }
  async function raised(isProtected: boolean): Promise<string> {
    const phone = await phoneOf(server, mei);
    const create = { ...creating({ topic: '请假难', text: '单位不批。', protected: isProtected }), type: 'request' };
    expect(await phone.push(create)).toMatchObject([{ status: 'applied' }]);
    return create.rec;
  }

  test('protected, it is read by its author and the members’ work committee only', async () => {
    const id = await raised(true);
    expect([await reads(mei, id), await reads(committee, id)]).toEqual([true, true]);
    for (const actor of [bo, lin, linAcross, county, chair, localParty, admin]) expect(await reads(actor, id), actor.name).toBe(false);
  });

  test('not protected, the own office reads it too, and nobody further', async () => {
    const id = await raised(false);
    expect([await reads(lin, id), await reads(committee, id)]).toEqual([true, true]);
    for (const actor of [bo, linAcross, county, admin]) expect(await reads(actor, id), actor.name).toBe(false);
  });
});
