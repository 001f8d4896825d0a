import { describe, expect, test } from 'vitest';
import { excelOf, type Sheet } from '#src/paper/excel.ts';
import { cellsOf, partsOf } from '#tests/support/office-file.ts';

const sheet = (rows: Sheet['rows'], name = '点名表'): Sheet => ({
  name,
  columns: [
    { title: '姓名', width: 12 },
    { title: '备注', width: 40 },
  ],
  rows,
  note: '内部资料　林月琴 2026年9月18日 16:25 导出',
});

describe('a table in Excel', () => {
  test('holds its head, every cell, and who took it out', async () => {
    const cells = cellsOf(
      await excelOf(
        sheet([
          ['郑海波', '到会'],
          ['叶秀芬', null],
          ['人数', 2],
        ]),
      ),
    );
    expect(cells.slice(0, 4)).toEqual([['姓名', '备注'], ['郑海波', '到会'], ['叶秀芬'], ['人数', '2']]);
    expect(cells.at(-1)).toEqual(['内部资料　林月琴 2026年9月18日 16:25 导出']);
  });

  test.each(["=cmd|' /C calc'!A0", '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', ';=1', '=HYPERLINK("http://x.example")'])(
    'B-64 words that look like a formula, %j, are words',
    async (words) => {
      const bytes = await excelOf(sheet([[words, '']]));
      const parts = partsOf(bytes);
      for (const xml of Object.values(parts)) expect(xml).not.toMatch(/<f[ >]|<hyperlink|TargetMode="External"/u);
      expect(cellsOf(bytes)[1]?.[0]?.trim()).toBe(words.trim());
    },
  );

  test('every row is as high as its longest words need, so that none are hidden in whatever program opens it', async () => {
    const bytes = await excelOf(
      sheet([
        ['郑海波', '字'.repeat(60)],
        ['叶秀芬', '一\n二\n三'],
        ['人数', 2],
        ['长', '字'.repeat(9_000)],
      ]),
    );
    const rows = partsOf(bytes)['xl/worksheets/sheet1.xml']?.match(/<row [^>]*>/gu) ?? [];
    expect(rows.map((row) => /ht="(\d+)"/u.exec(row)?.[1])).toEqual(['15', '60', '45', '15', '409', undefined, undefined]);
  });

  test('B-65 leaves out what no workbook can hold and keeps the rest', async () => {
    const bytes = await excelOf(sheet([['前\u0000\u000B后\uFFFF', '半\uD800字']]));
    expect(cellsOf(bytes)[1]).toEqual(['前后', '半字']);
  });

  test('words that Excel would read as a sign stay as they were typed', async () => {
    expect(cellsOf(await excelOf(sheet([['_x0041_', '_x_']])))[1]).toEqual(['_x0041_', '_x_']);
  });

  test('a text longer than a cell goes on in the row below, and no character is lost or torn', async () => {
    const long = `${'字'.repeat(32_766)}𠮷${'_x0041_'.repeat(5_000)}完`;
    const bytes = await excelOf(
      sheet([
        ['甲', long],
        ['乙', '短'],
      ]),
    );
    const rows = cellsOf(bytes).slice(1, -2);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.at(-1)).toEqual(['乙', '短']);
    expect(
      rows
        .slice(0, -1)
        .map((row) => row[1])
        .join(''),
    ).toBe(long);
    for (const cell of rows.flat()) expect(cell.length).toBeLessThanOrEqual(32_767);
  });

  test.each([
    ['[甲]:乙*?/\\', '甲  乙'],
    ["'签到'", '签到'],
    ['', 'Sheet1'],
    ['长'.repeat(40), '长'.repeat(31)],
  ])('a sheet called %s is named %s', async (name, shown) => {
    const xml = partsOf(await excelOf(sheet([], name)))['xl/workbook.xml'] ?? '';
    expect(/<sheet [^>]*name="([^"]*)"/u.exec(xml)?.[1]).toBe(shown);
  });
});
