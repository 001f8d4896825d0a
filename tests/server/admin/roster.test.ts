import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decodeText, parseCsv } from '#src/server/admin/csv.ts';
import { NOW } from '#tests/support/acts.ts';
import { consoleOf, type Console } from '#tests/support/console.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { workbookOf } from '#tests/support/workbook.ts';

describe.each(dialects)('a roster on $name', (dialect) => {
  let server: TestServer;
  let say: Console;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(async () => {
    await server.empty();
    say = consoleOf({ dataDir: server.config.dataDir, url: server.config.databaseUrl ?? undefined }, { now: NOW });
    await say('setup');
  });
  afterAll(() => server.close());

  async function saved(text: string | Buffer): Promise<string> {
    const file = path.join(server.config.dataDir, 'roster.csv');
    await writeFile(file, text);
    return file;
  }
  const logins = async () => (await say('account', 'list')).lines.map((line) => line.split('\t')[0]);

  test('everybody on it gets an account, a role and a one-time code', async () => {
    const file = await saved(
      '\uFEFF姓名,登录名,界别,手机,联络处,角色,开始日期\r\n"林, 月",lin.yue,农业界,13812340001,健跳镇,委员,2026-01-01\r\n王立,wang.li,,,健跳镇联络处,政协干事,\r\n',
    );
    expect(await say('import', file, '--preview')).toMatchObject({ exit: 0, lines: [expect.stringContaining('2 rows')] });
    expect(await logins()).toEqual(['admin']);
    const said = await say('import', file);
    expect(said.exit).toBe(0);
    expect(said.lines).toEqual([expect.stringMatching(/^lin\.yue\t林, 月\t[0-9A-Z-]{23}$/), expect.stringMatching(/^wang\.li\t王立\t/)]);
    expect(await say('account', 'list')).toMatchObject({
      lines: [
        expect.any(String),
        expect.stringContaining('member@331022105(2026-01-01..)'),
        expect.stringContaining('clerk@331022105(2026-09-18..)'),
      ],
    });
    const person = await server.store.db.selectFrom('person').select('phone').where('login', '=', 'lin.yue').executeTakeFirstOrThrow();
    expect(person.phone).toBe('138****0001');
  });

  test('B-82 one bad row and nobody is added; every bad row is named with its reason', async () => {
    const rows = [
      '登录名,姓名,联络处,角色,开始日期',
      'a.good,好,健跳镇,委员,',
      'b.bad,坏,不存在镇,委员,',
      'c.bad,坏,健跳镇,国王,',
      'd.bad,坏,健跳镇,委员,2026-02-30',
      'a.good,重,健跳镇,委员,',
      'x,,,,',
      'admin,已有,,,',
      'e.bad,坏\u0001,,,',
    ];
    const said = await say('import', await saved(rows.join('\n')));
    expect(said.exit).toBe(1);
    expect(said.lines.map((line) => line.split(':', 2).join())).toEqual([
      'line 3, office',
      'line 4, role',
      'line 5, from',
      'line 6, login',
      'line 7, login',
      'line 8, login',
      'line 9, name',
    ]);
    expect(await logins()).toEqual(['admin']);
  });

  test('the same list a second time changes nothing, not even the book of what was done', async () => {
    const file = await saved('登录名,姓名,手机,联络处,角色\nlin.yue,林悦,13812340001,健跳镇,委员\n\nwang.li,王立,,健跳镇,主任\n');
    expect((await say('import', file)).lines).toHaveLength(2);
    const state = async () => JSON.stringify([await say('account', 'list'), await say('audit', 'verify'), await phones()]);
    const phones = () => server.store.db.selectFrom('record').select(['id', 'seq']).orderBy('id').execute();
    const before = await state();
    expect(await say('import', file)).toMatchObject({ exit: 0, lines: [expect.stringContaining('2 rows are here already')] });
    expect(await state()).toBe(before);
  });

  test('an Excel workbook is read like the CSV', async () => {
    const file = path.join(server.config.dataDir, 'roster.xlsx');
    await writeFile(
      file,
      await workbookOf([
        ['登录名', '姓名', '联络处', '角色', '开始日期'],
        ['lin.yue', '林悦', '健跳镇', '委员', new Date('2026-01-01T00:00:00Z')],
        [null],
        ['wang.li', '王立', '横渡镇', '政协干事', '2026/3/1'],
        ['zhao', '赵', '没有镇', '委员', null],
      ]),
    );
    const said = await say('import', file);
    expect([said.exit, said.lines]).toEqual([1, ['line 5: office: there is no such office (没有镇)']]);
    expect(await logins()).toEqual(['admin']);
  });

  test('somebody of another name, or with other particulars, is not written over', async () => {
    await say('import', await saved('登录名,姓名,界别,联络处,角色\nlin.yue,林悦,农业界,健跳镇,委员'));
    const said = await say(
      'import',
      await saved('登录名,姓名,界别,联络处,角色\nlin.yue,林月,,,\nLIN.YUE,林悦,工商界,,\nlin.yue,林悦,,横渡镇,委员'),
    );
    expect(said.lines.map((line) => line.split(':', 2).join())).toEqual(['line 2, login', 'line 3, sector', 'line 4, role']);
  });

  test('two directors of one office at a time are found before anything is written (§3.3.1)', async () => {
    const said = await say(
      'import',
      await saved('登录名,姓名,联络处,角色\na.one,甲,健跳镇,主任\nb.two,乙,健跳镇,主任\nc.three,丙,横渡镇,主任'),
    );
    expect(said.lines).toEqual([expect.stringMatching(/^line 3: office/)]);
    expect(await logins()).toEqual(['admin']);
  });

  test('a list without log-ins is told so', async () => {
    expect(await say('import', await saved('姓名\n林\n'))).toMatchObject({ exit: 1, lines: ['line 1: login: there is no column for it'] });
  });
});

describe('a list from a spreadsheet', () => {
  test('an older Chinese encoding is read', () => {
    expect(decodeText(Buffer.from([0xc8, 0xfd, 0xc3, 0xc5]))).toBe('三门');
    expect(decodeText(Buffer.from('三门'))).toBe('三门');
  });

  test('quotes, commas and line breaks inside a field stay inside it', () => {
    expect(parseCsv('a,"b ""c"", d\ne",f\r\n\r\n , ,\n"g",,h')).toEqual([['a', 'b "c", d\ne', 'f'], [''], [' ', ' ', ''], ['g', '', 'h']]);
  });
});
