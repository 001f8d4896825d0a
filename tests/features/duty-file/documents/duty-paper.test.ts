import { describe, expect, test } from 'vitest';
import { dutyPaper } from '#src/features/duty-file/documents/duty-paper.ts';
import { dutySheet } from '#src/features/duty-file/documents/duty-sheet.ts';
import { excelOf } from '#src/paper/excel.ts';
import { wordOf } from '#src/paper/word.ts';
import { cellsOf, partsOf, textsOf } from '#tests/support/office-file.ts';
import { sayOf } from '#tests/support/say.ts';

const say = sayOf('duty-file');
const WORDS = {
  committee: '政协三门县委员会',
  term: '十一届',
  year: '2026',
  person: '林月琴',
  sector: '农业界',
  office: '健跳镇',
  duties: [{ name: '提案', confirmed: 1, waiting: 2, basis: '8月3日 关于 <码头> & 照明的提案' }],
  lines: [{ day: '8月3日', title: '关于码头照明的提案', note: '提案，已立案' }],
};

test('the duty file on paper has who, both numbers with what stands behind them, and every record', async () => {
  const xml = partsOf(await wordOf(dutyPaper(WORDS, say), { made: '', page: '' }))['word/document.xml'] ?? '';
  const all = textsOf(xml).filter((text) => text !== '');
  for (const text of ['政协三门县委员会', '委员履职档案（2026 年度）', '林月琴', '农业界', '健跳镇', '十一届', '联络处评价', '委员说明'])
    expect(all).toContain(text);
  const at = all.indexOf('提案');
  expect(all.slice(at, at + 4)).toEqual(['提案', '1', '2', '8月3日 关于 <码头> & 照明的提案']);
  expect(all).toContain('8月3日　关于码头照明的提案（提案，已立案）');
});

test('once the assessment is filed, the file says what the office, the member and the county said', async () => {
  const assessed = { opinion: '履职认真。', remark: '六月因病。', conclusion: '同意。' };
  const facts = dutyPaper({ ...WORDS, assessed }, say).blocks.findLast(({ kind }) => kind === 'facts');
  expect(facts).toMatchObject({ rows: [[['联络处评价', '履职认真。']], [['委员说明', '六月因病。']], [['县政协意见', '同意。']]] });
});

describe('the records of a year in Excel', () => {
  test('have a day, a kind, a title and how each stands', async () => {
    const lines = [{ on: '2026-08-03', kind: '提案', title: '=关于码头', state: '已立案' }];
    const cells = cellsOf(await excelOf({ ...dutySheet('2026', lines, say), note: '内部资料' }));
    expect(cells.slice(0, 2)).toEqual([
      ['序号', '日期', '类别', '题目', '状态'],
      ['1', '2026-08-03', '提案', '=关于码头', '已立案'],
    ]);
  });
});
