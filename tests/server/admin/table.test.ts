import { describe, expect, test } from 'vitest';
import { NotDone } from '#src/server/admin/refused.ts';
import { tableOf } from '#src/server/admin/table.ts';
import { handMade, workbookOf } from '#tests/support/workbook.ts';

/** What the screen would say of a file that cannot be used. */
async function refusalOf(bytes: Buffer): Promise<string> {
  try {
    await tableOf(bytes);
    return 'taken';
  } catch (error) {
    return error instanceof NotDone ? (error.fault?.code ?? 'no code') : `a fault of ours: ${String(error)}`;
  }
}

const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;

describe('a list in a workbook', () => {
  test('its cells are read as people see them: days, numbers, words, gaps', async () => {
    const { rows } = await tableOf(
      await workbookOf([
        ['登录名', '手机'],
        [null, null],
        ['a.b', 13812340001],
        [new Date('2026-02-03T00:00:00Z'), true],
      ]),
    );
    expect(rows).toEqual([
      ['登录名', '手机'],
      ['', ''],
      ['a.b', '13812340001'],
      ['2026-02-03', 'true'],
    ]);
  });

  test('B-82 what a formula made is marked, with its row and column', async () => {
    const sheet = `<row r="1">${text('A1', '姓名')}</row><row r="3"><c r="A3"/><c r="B3"><f>1+1</f><v>2</v></c></row>`;
    const { rows, formulas } = await tableOf(handMade(sheet));
    expect([...formulas]).toEqual(['2:1']);
    expect(rows[2]).toEqual(['', '2']);
  });

  test('B-82 links to other files are not followed and do no harm', async () => {
    const { rows } = await tableOf(handMade(`<row r="1">${text('A1', '姓名')}</row>`, { 'xl/externalLinks/externalLink1.xml': '<x/>' }));
    expect(rows).toEqual([['姓名']]);
  });

  test.each([
    [
      'a million rows, nearly all empty',
      handMade(`<row r="1">${text('A1', 'x')}</row><row r="1048576">${text('A1048576', 'x')}</row>`),
      'too_many_rows',
    ],
    ['a cell at the far right', handMade(`<row r="1">${text('XFD1', 'x')}</row>`), 'too_many_rows'],
    ['more rows than a county has people', handMade('<row/>'.repeat(7000)), 'too_many_rows'],
    ['macros', handMade('<row/>', { 'xl/vbaProject.bin': new Uint8Array(4) }), 'macros'],
    [
      'parts that unpack to more than we hold',
      handMade('<row/>', { 'xl/sharedStrings.xml': new Uint8Array(30 * 1024 * 1024) }),
      'too_large',
    ],
    ['entities', handMade('<row/>', { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' }), 'no_table'],
    ['a broken zip', Buffer.from('PK\u0003\u0004 and then nothing'), 'no_table'],
    ['a zip that is no workbook', handMade('', { 'xl/workbook.xml': '<a/>' }), 'no_table'],
    ['Excel of before 2007', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old_excel'],
    ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), 'no_table'],
    ['more than 5 MB of text', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'too_large'],
    ['a text of 6,000 lines', Buffer.from('a\n'.repeat(6000)), 'too_many_rows'],
  ])('B-82 %s is refused', async (_what, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  test('B-82 a part that says it is small and is not never grows beyond what it said', async () => {
    const bomb = handMade('<row/>', { 'xl/sharedStrings.xml': `<sst>${' '.repeat(2 * 1024 * 1024)}</sst>` });
    // In the list of contents: the size of that part, unpacked.
    const size = Buffer.alloc(4);
    size.writeUInt32LE(2 * 1024 * 1024 + 11);
    for (let at = bomb.indexOf(size); at >= 0; at = bomb.indexOf(size, at + 1)) bomb.writeUInt32LE(16, at);
    expect(['no_table', 'taken']).toContain(await refusalOf(bomb));
  });
});
