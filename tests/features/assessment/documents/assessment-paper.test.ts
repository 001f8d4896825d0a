import { expect, test } from 'vitest';
import { assessmentPaper } from '#src/features/assessment/documents/assessment-paper.ts';

const say = (key: string, values: Readonly<Record<string, string>> = {}) => `${key}${Object.values(values).join('/')}`;
const words = {
  ...{ committee: '政协三门县委员会', term: '', year: '2026', person: '林月琴', sector: '农业界', office: '健跳镇' },
  ...{ signed: '董主任签批', countedOn: '2026年12月1日', dayOf: (date: string) => date },
};
const facts = { duties: [{ key: 'report', confirmed: 2, waiting: 1, target: 1, state: 'done' }], activities: 3, present: 2, leave: 1 };

test('the form has the facts with both numbers, then each voice in turn', () => {
  const body = { selfSummary: '写了两篇。', officeOpinion: '认真。', remark: '六月因病。', conclusion: '同意。' };
  const { blocks } = assessmentPaper(body, facts, words, say);
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
    '一、field.facts.label',
    '二、field.selfSummary.label',
    '三、field.officeOpinion.label',
    '四、field.remark.label',
    '五、field.conclusion.label',
  ]);
  expect(blocks).toContainEqual(expect.objectContaining({ rows: [['duty.report', '2', '1', 'facts.done']] }));
  expect(blocks).toContainEqual({ kind: 'text', text: '认真。\n董主任签批' });
  expect(blocks).toContainEqual({ kind: 'text', text: 'paper.rollfacts.roll3/2/1/2026年12月1日' });
  expect(blocks.filter((block) => block.kind === 'facts' && block.mm !== undefined)).toEqual([]);
});

test('what nobody has written yet is a box to write in by hand', () => {
  const { blocks } = assessmentPaper({}, facts, { ...words, signed: '' }, say);
  expect(blocks.filter((block) => block.kind === 'facts' && block.mm !== undefined)).toMatchObject([
    { rows: [[['field.officeOpinion.label', '']]] },
    { rows: [[['field.conclusion.label', '']]] },
  ]);
});

test('corrections stand below the filed page with their day', () => {
  const body = { corrections: [{ id: 'a', text: '应为三篇', by: 'x', on: '2027-01-10' }] };
  expect(assessmentPaper(body, facts, words, say).blocks).toContainEqual({ kind: 'text', text: 'paper.correction应为三篇/2027-01-10' });
});
