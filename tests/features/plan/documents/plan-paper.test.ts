import { expect, test } from 'vitest';
import { planPaper } from '#src/features/plan/documents/plan-paper.ts';

const words = { committee: '政协三门县委员会', office: '健跳镇联络处', year: '2026', signer: '董主任', signedOn: '2026年2月24日' };
const say = (key: string, values: Readonly<Record<string, string>> = {}) => `${key}${Object.values(values).join('/')}`;
const item = (quarter: number, topic: string) => ({ id: `0198f7c1-0000-7000-8000-00000000000${quarter}`, quarter, kind: 'study', topic });

test('the plan on paper: numbered parts, one table a quarter, who signed and when', () => {
  const paper = planPaper({ aims: '目标', items: [item(3, '视察渔港'), item(1, '学习')] }, words, say, (kind) => `类别${kind}`);
  expect(paper.masthead).toBe('政协三门县委员会');
  expect(paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
    '一、field.aims.label',
    '二、field.items.label',
    '（一）quarter.1',
    '（二）quarter.3',
  ]);
  expect(paper.blocks.find((block) => block.kind === 'table')).toMatchObject({ rows: [['item.noMonth', '类别study', '学习', '', '']] });
  expect(paper.blocks.at(-1)).toMatchObject({ parts: ['健跳镇联络处', 'paper.signed董主任/2026年2月24日'] });
});

test('the columns of a table make up the width of the paper', () => {
  const paper = planPaper({ items: [item(1, '学习')] }, { ...words, signer: '' }, say, (kind) => kind);
  const table = paper.blocks.find((block) => block.kind === 'table');
  expect(table?.columns.reduce((sum, { mm }) => sum + mm, 0)).toBe(156);
  expect(paper.blocks.at(-1)).toMatchObject({ parts: ['健跳镇联络处', 'paper.unsigned'] });
});
