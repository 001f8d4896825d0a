import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { excelOf } from '#src/paper/excel.ts';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { admin, chair, county, lin, mei, TODAY } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

const roles = [{ role: 'proposalsCommittee', office: null, from: '2022-01-01', to: null }] as const;
const desk = actorOn({ id: '0198f7c1-0000-7000-8000-0000000000cc', name: '提案委', tenant: 'sanmen', roles }, TODAY);

describe.each(dialects)('a list of handling states ($name)', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  const read = async (actor: Actor, bytes: Uint8Array) => {
    const { headers } = await server.signIn(actor);
    const payload = { file: Buffer.from(bytes).toString('base64') };
    return server.app.inject({ method: 'POST', url: '/api/v1/proposals/table', headers, payload });
  };
  const csv = Buffer.from('编号,状态\na,已立案\n');

  test.each([mei, lin, chair, admin].map((actor) => [actor.name, actor] as const))(
    '%s is told that there is no such door',
    async (_name, actor) => {
      expect((await read(actor, csv)).statusCode).toBe(404);
    },
  );

  test('the proposals desk reads CSV and Excel as rows of text', async () => {
    expect((await read(desk, csv)).json()).toMatchObject({
      rows: [
        ['编号', '状态'],
        ['a', '已立案'],
      ],
    });
    const columns = [
      { title: '编号', width: 10 },
      { title: '状态', width: 10 },
    ];
    const answer = await read(county, await excelOf({ name: '2026', columns, rows: [['a', '=1+1']], note: '' }));
    expect(answer.json<{ rows: string[][] }>().rows.slice(0, 2)).toEqual([
      ['编号', '状态'],
      ['a', '=1+1'],
    ]);
  });

  test.each([
    ['what is no list', Buffer.from([0, 1, 2, 3])],
    ['a workbook that is cut short', Buffer.from('PK\u0003\u0004 and nothing more')],
  ])('%s is refused, never an error of ours', async (_what, bytes) => {
    const { statusCode } = await read(desk, bytes);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statusCode).toBeLessThan(500);
  });
});
