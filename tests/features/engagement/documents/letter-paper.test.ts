import { expect, test } from 'vitest';
import { letterPaper } from '#src/features/engagement/documents/letter-paper.ts';

const say = (key: string, values: Readonly<Record<string, string>> = {}) => `${key}${Object.values(values).join('/')}`;
const words = { committee: '政协三门县委员会', office: '健跳镇', person: '陈波', start: '2026年10月1日' };

test('the letter says its number as official papers write it, whom, where and for how long', () => {
  const { blocks } = letterPaper({ ...words, letter: '三政协聘[2026] 03 号', end: '2027年9月30日' }, say);
  expect(blocks).toEqual([
    { kind: 'line', parts: ['', '三政协聘〔2026〕 3 号'] },
    { kind: 'line', parts: ['paper.greeting陈波'] },
    { kind: 'text', text: 'paper.text健跳镇\npaper.term2026年10月1日/2027年9月30日' },
    { kind: 'signatures', parts: ['paper.seal健跳镇', '2026年10月1日'] },
  ]);
});

test('without a last day it says so, without a number it has no empty line', () => {
  const { blocks } = letterPaper({ ...words, letter: '', end: '' }, say);
  expect(blocks[0]).toEqual({ kind: 'line', parts: ['paper.greeting陈波'] });
  expect(blocks[1]).toMatchObject({ text: 'paper.text健跳镇\npaper.open2026年10月1日' });
});
