import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import { yearExport } from '#src/domain/year-export.ts';
import { commanding, creating, WORDS } from '#tests/support/acts.ts';
import { admin, chair, committee, county, dong, lin, localParty, mei, membersWork } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf } from '#tests/support/wire-phone.ts';

const SECRET = '家里的难处，只能跟委工委说';

describe.each(dialects)('everything of a year ($name)', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  const reply = async (actor: Actor, year = '2026') => {
    const { headers } = await server.signIn(actor);
    return server.app.inject({ method: 'POST', url: `/api/v1/years/${year}/export`, headers });
  };
  const taken = async (year = '2026') => yearExport.parse((await reply(county, year)).json());

  test.each([mei, lin, dong, chair, localParty, membersWork, committee, admin].map((actor) => [actor.name, actor] as const))(
    '%s is told that there is none',
    async (_name, actor) => {
      expect((await reply(actor)).statusCode).toBe(404);
    },
  );

  test('the county office gets what it may read, with its story, and what is still an author’s or an office’s is not in it', async () => {
    const [author, clerk] = [await phoneOf(server, mei), await phoneOf(server, lin)];
    const [sentOn, draft, handedIn] = [creating(WORDS), creating(WORDS), creating(WORDS)];
    await author.push(sentOn, draft, handedIn);
    await author.pull();
    for (const { rec } of [sentOn, handedIn]) await author.push(commanding(author.has(rec) ?? never(), 'submit'));
    await clerk.pull();
    await clerk.push(commanding(clerk.has(sentOn.rec) ?? never(), 'forward'));
    const { records, year, madeBy } = await taken();
    expect({ year, madeBy }).toEqual({ year: 2026, madeBy: county.name });
    expect(records.map(({ id }) => id)).toEqual([sentOn.rec]);
    expect(records[0]).toMatchObject({ status: 'forwarded', log: [{ name: 'submit' }, { name: 'forward' }] });
    expect((await taken('2025')).records).toEqual([]);
  });

  test('a protected request never leaves with it, nor is it counted', async () => {
    const phone = await phoneOf(server, mei);
    await phone.push({ ...creating({ topic: '难处', text: SECRET, protected: true }), type: 'request' });
    const answer = await reply(county);
    expect(answer.body).not.toContain(SECRET);
    expect(yearExport.parse(answer.json()).records).toEqual([]);
    const line = await server.store.db.selectFrom('audit').selectAll().where('act', '=', 'export.year').executeTakeFirstOrThrow();
    expect(line).toMatchObject({ actor_id: county.id, subject: '2026', detail: '{"records":0}' });
  });

  test.each(['26', '1999', 'x', '20266'])('the year %s is refused', async (year) => {
    const { statusCode } = await reply(county, year);
    expect([400, 404, 422]).toContain(statusCode);
  });
});

function never(): never {
  throw new Error('not on this phone');
}
