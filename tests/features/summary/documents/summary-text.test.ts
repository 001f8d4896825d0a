import { expect, test } from 'vitest';
import { summaryPaper } from '#src/features/summary/documents/summary-paper.ts';
import { textsOf } from '#src/features/summary/documents/summary-text.ts';
import { figuresOf, type World } from '#src/features/summary/model/figures.ts';
import { JIANTIAO, lin } from '#tests/support/actors.ts';
import { standing } from '#tests/support/papers.ts';
import { activity } from '#src/features/activity/model/activity.ts';

const say = (key: string, values: Readonly<Record<string, string>> = {}) => `${key}(${Object.values(values).join('/')})`;
const held = (title: string) => standing(activity, 'recorded', lin, { title, kind: 'study', startsAt: '2026-05-20T09:00:00+08:00' });
const world: World = { office: JIANTIAO, year: 2026, members: ['mei'], records: [held('春季学习')] };
const texts = textsOf(world, figuresOf(world), '健跳镇联络处', say);

test('a section says its figures and the titles behind them; without any it says so', () => {
  expect(texts.study).toBe('line.study(健跳镇联络处/2026/1)\nline.titles(春季学习)');
  expect(texts.sitIn).toBe('none.sitIn()');
});

test('practices, problems and next year are left to a hand where the records hold nothing', () => {
  expect([texts.practices, texts.problems, texts.nextYear]).toEqual(['', '', '']);
});

test('on paper the seven duties stand under one heading, and the six-duty table has the width of the page', () => {
  const words = { committee: '政协三门县委员会', office: '健跳镇联络处', year: '2026', signer: '', signedOn: '' };
  const dutyTable = [{ duty: 'deed', owed: 6, done: 4, waiting: 1, records: [] }];
  const paper = summaryPaper({ basics: '基本', study: '学习', tasks: '任务', dutyTable }, words, say);
  expect(paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
    '一、field.basics.label()',
    '二、paper.duties()',
    '（一）field.study.label()',
    '（二）field.tasks.label()',
    '三、field.dutyTable.label()',
  ]);
  const table = paper.blocks.find((block) => block.kind === 'table');
  expect(table?.rows).toEqual([['duty.deed()', '6', '4', '1']]);
  expect(table?.columns.reduce((sum, { mm }) => sum + mm, 0)).toBe(156);
});
