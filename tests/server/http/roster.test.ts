import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rosterAnswer } from '#src/domain/account-answers.ts';
import { admin, county, HENGDU, JIANTIAO, mei } from '#tests/support/actors.ts';
import { settleCounty } from '#tests/support/county.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type SignedIn, type TestServer } from '#tests/support/server.ts';
import { workbookOf } from '#tests/support/workbook.ts';

const HEADING = ['登录名', '姓名', '联络处', '角色'];

describe.each(dialects)('a list of people from the browser on $name', (dialect) => {
  let server: TestServer;
  let office: SignedIn;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(async () => {
    await server.empty();
    await settleCounty(server, [mei, county, admin]);
    office = await server.signIn(county);
  });
  afterAll(() => server.close());

  const send = (file: Buffer, write: boolean, who = office) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/people/roster',
      headers: who.headers,
      payload: { file: file.toString('base64'), write },
    });
  const read = async (file: Buffer, write: boolean) => rosterAnswer.parse((await send(file, write)).json());
  const everything = async () =>
    JSON.stringify([
      await server.store.db.selectFrom('person').selectAll().orderBy('id').execute(),
      await server.store.db.selectFrom('audit').selectAll().execute(),
      await server.store.db.selectFrom('activation').selectAll().execute(),
      await server.store.db.selectFrom('record').select(['id', 'seq']).orderBy('id').execute(),
    ]);

  test('is shown first, then taken in with a slip for everybody, and a second time changes nothing', async () => {
    const file = await workbookOf([HEADING, ['zhao.yi', '赵一', '健跳镇', '委员'], ['qian.er', '钱二', '横渡镇', '政协干事']]);
    const before = await everything();
    expect(await read(file, false)).toEqual({
      good: [
        { line: 2, login: 'zhao.yi', name: '赵一', role: 'member', office: JIANTIAO },
        { line: 3, login: 'qian.er', name: '钱二', role: 'clerk', office: HENGDU },
      ],
      same: 0,
      bad: [],
      slips: [],
    });
    expect(await everything()).toBe(before);

    const { slips } = await read(file, true);
    expect(slips.map(({ login, office: at }) => [login, at])).toEqual([
      ['zhao.yi', JIANTIAO],
      ['qian.er', HENGDU],
    ]);
    const after = await everything();
    expect(await read(file, true)).toEqual({ good: [], same: 2, bad: [], slips: [] });
    expect(await everything()).toBe(after);
  });

  test('every bad row is named with its column, and while there is one nothing is written', async () => {
    const rows = [
      HEADING,
      ['zhao.yi', '赵一', '健跳镇', '委员'],
      ['qian.er', '钱二', '没有镇', '委员'],
      ['li.si', '李四', '', '主席'],
      ['wang.wu', '王五', '', ''],
    ];
    const file = Buffer.from(rows.map((row) => row.join(',')).join('\n'));
    const before = await everything();
    expect((await read(file, false)).bad).toEqual([
      { line: 3, column: 'office', code: 'no_office', value: '没有镇' },
      { line: 4, column: 'role', code: 'not_yours', value: '主席' },
      { line: 5, column: 'role', code: 'no_role', value: '' },
    ]);
    const answer = await send(file, true);
    expect([answer.statusCode, answer.json()]).toEqual([422, expect.objectContaining({ fields: [{ path: 'file', code: 'bad_rows' }] })]);
    expect(await everything()).toBe(before);
  });

  test('the administrator may bring in people of the county too', async () => {
    const boss = await server.signIn(admin);
    const file = Buffer.from(`${HEADING.join(',')}\nli.si,李四,,主席\nwang.wu,王五,,`);
    expect(rosterAnswer.parse((await send(file, true, boss)).json()).slips).toHaveLength(2);
  });

  test('what is no list is said plainly and never a fault of ours', async () => {
    for (const [bytes, code] of [
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'old_excel'],
      [Buffer.from('PK\u0003\u0004'), 'no_table'],
      [Buffer.from([0, 1, 2]), 'no_table'],
    ] as const) {
      const answer = await send(bytes, false);
      expect([answer.statusCode, answer.json()]).toEqual([422, expect.objectContaining({ fields: [{ path: 'file', code }] })]);
    }
    expect((await read(Buffer.from('林'), false)).bad.map(({ column, code }) => [column, code])).toEqual([
      ['login', 'no_column'],
      ['name', 'no_column'],
    ]);
    const odd = await server.app.inject({
      method: 'POST',
      url: '/api/v1/people/roster',
      headers: office.headers,
      payload: { file: '%', write: false },
    });
    expect(odd.statusCode).toBe(422);
  });
});
