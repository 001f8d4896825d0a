import { describe, expect, test } from 'vitest';
import { numbered, type Paper } from '#src/paper/paper.ts';
import { wordOf } from '#src/paper/word.ts';
import { partsOf, textsOf } from '#tests/support/office-file.ts';

const PAPER: Paper = {
  masthead: '政协三门县委员会提案',
  title: '关于 <码头> & 照明的提案',
  blocks: [
    { kind: 'line', parts: ['编号：待编', '类别：交通', '联名提案'] },
    ...numbered([
      { title: '情况分析', content: '夜里没有灯。\n\n  有两人摔倒。' },
      { title: '没有写的', content: ' ' },
      { title: '具体建议', content: '（一）装灯。' },
    ]),
    {
      kind: 'table',
      columns: [
        { title: '提案者', mm: 100 },
        { title: '签名', mm: 56, centred: true },
      ],
      rows: [['林月琴（第一提案人）', '']],
    },
    {
      kind: 'facts',
      rows: [
        [['联络处', '健跳镇']],
        [
          ['姓名', '林月琴'],
          ['界别', '农业界'],
        ],
      ],
    },
    { kind: 'signatures', parts: ['签字：', '日期：'] },
  ],
};
const FOOTER = { made: '林月琴 2026年9月18日 16:25 导出', page: '第 {n} 页，共 {m} 页' };
const main = async (paper: Paper = PAPER) => partsOf(await wordOf(paper, FOOTER))['word/document.xml'] ?? '';

describe('a paper in Word', () => {
  test('is an A4 page with the margins of an official document, 22 lines of 仿宋 三号', async () => {
    const xml = await main();
    expect(xml).toMatch(/<w:pgSz w:w="11905" w:h="16837"/u);
    expect(xml).toMatch(/w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(xml).toMatch(/<w:spacing[^>]*w:line="580"[^>]*w:lineRule="exact"/u);
    expect(xml).toMatch(/w:eastAsia="仿宋"/u);
    expect(xml).toMatch(/<w:sz w:val="32"\/>/u);
  });

  test('sets the title in 二号小标宋 in the middle, headings in 黑体, paragraphs two characters in', async () => {
    const xml = await main();
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([one]) => one);
    const holding = (text: string) => paragraphs.find((one) => one.includes(text)) ?? '';
    expect(holding('照明的提案')).toMatch(/w:jc w:val="center".*w:eastAsia="小标宋体".*w:sz w:val="44"/su);
    expect(holding('一、情况分析')).toMatch(/w:firstLine="640".*w:eastAsia="黑体"/su);
    expect(holding('夜里没有灯')).toMatch(/w:firstLine="640".*w:eastAsia="仿宋"/su);
  });

  test('B-66 holds every word in its order, also those that look like markup; sections without words take no number', async () => {
    expect(textsOf(await main()).filter((text) => text !== '')).toEqual([
      '政协三门县委员会提案',
      '关于 <码头> & 照明的提案',
      '编号：待编　\t类别：交通　\t联名提案',
      '一、情况分析',
      '夜里没有灯。',
      '有两人摔倒。',
      '二、具体建议',
      '（一）装灯。',
      '提案者',
      '签名',
      '林月琴（第一提案人）',
      '联络处',
      '健跳镇',
      '姓名',
      '林月琴',
      '界别',
      '农业界',
      '签字：　\t日期：',
    ]);
  });

  test('has who took it out on every page, and the page number on the outer edge', async () => {
    const parts = partsOf(await wordOf(PAPER, FOOTER));
    const feet = Object.entries(parts).filter(([name]) => /word\/footer\d+\.xml$/u.test(name));
    expect(feet).toHaveLength(2);
    for (const [, xml] of feet) {
      expect(xml).toContain(FOOTER.made);
      expect(xml).toMatch(/第 .*PAGE.* 页，共 .*NUMPAGES.* 页/su);
    }
    const ends = feet.map(([, xml]) => xml.indexOf('PAGE') < xml.indexOf(FOOTER.made));
    expect(ends.sort()).toEqual([false, true]);
    expect(parts['word/settings.xml']).toContain('evenAndOddHeaders');
  });

  test('leaves out what Word breaks on, and keeps the rest of the sentence', async () => {
    const dirty = '前\u0000\u0008\u000B中\uFFFE\uD800后\u202E完';
    const xml = await main({
      masthead: dirty,
      title: dirty,
      blocks: [
        { kind: 'text', text: dirty },
        { kind: 'facts', rows: [[[dirty, dirty]]] },
      ],
    });
    expect(textsOf(xml).filter((text) => text !== '')).toEqual(Array.from({ length: 5 }, () => '前中\uFFFD后完'));
  });

  test('a word that looks like a field stays a word', async () => {
    const xml = await main({ ...PAPER, blocks: [{ kind: 'text', text: 'HYPERLINK "http://x.example" { PAGE }' }] });
    expect(xml).not.toContain('instrText');
    expect(textsOf(xml)).toContain('HYPERLINK "http://x.example" { PAGE }');
  });
});
