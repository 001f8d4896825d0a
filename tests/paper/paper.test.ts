import { describe, expect, test } from 'vitest';
import { documentNumber, headingNumber, paperCode, paragraphsOf, type Paper } from '#src/paper/paper.ts';

describe('headings are numbered as in official documents', () => {
  test.each([
    [1, '一、'],
    [9, '九、'],
    [10, '十、'],
    [11, '十一、'],
    [20, '二十、'],
    [35, '三十五、'],
  ])('%i is %s', (number, text) => {
    expect(headingNumber(number, 1)).toBe(text);
  });

  test('the second level stands in brackets', () => {
    expect(headingNumber(12, 2)).toBe('（十二）');
  });
});

describe('a document number', () => {
  test.each([
    ['三政协信息[2026]012号', '三政协信息〔2026〕12号'],
    ['三政协提（2026）第003号', '三政协提〔2026〕第3号'],
    ['三政协提〔2026〕30号', '三政协提〔2026〕30号'],
    ['第 100 号', '第 100 号'],
    ['2026-031', '2026-031'],
  ])('%s is written %s', (typed, written) => {
    expect(documentNumber(typed)).toBe(written);
  });
});

test('a text is parted at line feeds; empty lines and tabs before words go', () => {
  expect(paragraphsOf(' 一。\r\n\n\t二。 \n')).toEqual(['一。', '二。']);
});

describe('the check code', () => {
  const paper: Paper = { masthead: '甲', title: '乙', blocks: [{ kind: 'text', text: '丙' }] };

  test('is the same for the same words and another one for other words', () => {
    expect(paperCode(paper)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/u);
    expect(paperCode({ ...paper })).toBe(paperCode(paper));
    expect(paperCode({ ...paper, blocks: [{ kind: 'text', text: '丁' }] })).not.toBe(paperCode(paper));
    expect(paperCode({ ...paper, reference: ['编号：1'] })).not.toBe(paperCode(paper));
  });
});
