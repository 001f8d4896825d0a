import { expect, test } from 'vitest';
import { DUTIES, type DutyProgress } from '#src/domain/duty.ts';
import { memberPaper, memberSheet } from '#src/features/member/documents/member-table.ts';
import { byNumber, type MemberStanding, standingOfMember } from '#src/features/member/model/standings.ts';

const say = (key: string, values: Readonly<Record<string, string>> = {}) => `${key}${Object.values(values).join('/')}`;
const words = { committee: '政协三门县委员会', office: '健跳镇', year: '2026', day: '2026年9月18日' };
const duties = (more: Partial<Record<string, Partial<DutyProgress>>> = {}): DutyProgress[] =>
  DUTIES.map((key) => ({ key, confirmed: 0, waiting: 0, target: 1, state: 'notStarted', evidence: [], exemption: null, ...more[key] }));
const member = (name: string, number: string, more: Parameters<typeof duties>[0] = {}): MemberStanding =>
  standingOfMember({ id: name, name, sector: '农业界', number }, duties(more), [], 2026);

test('the table says both numbers of each duty, and who is excused', () => {
  const one = member('林月琴', '10', { report: { confirmed: 2, waiting: 1 }, deed: { state: 'exempt' } });
  const table = memberPaper([one], words, say).blocks.find(({ kind }) => kind === 'table');
  expect(table).toMatchObject({ rows: [['林月琴', '农业界', '0', '2\ntable.waiting1', '0', '0', '0', '0\nstanding.exempt']] });
  expect(table?.kind === 'table' && table.columns.reduce((sum, { mm }) => sum + mm, 0)).toBe(156);
});

test('in Excel every count has a cell of its own, as a number', () => {
  const one = member('林月琴', '10', { report: { confirmed: 2, waiting: 1 }, deed: { state: 'exempt' } });
  const { columns, rows } = memberSheet([one], words, say);
  expect(columns).toHaveLength(3 + 12 + 1);
  expect(rows).toEqual([['10', '林月琴', '农业界', 0, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 'short.deed']]);
});

test('members stand by their number, those without one after them by name: no ranking by what was done', () => {
  const done = Object.fromEntries(DUTIES.map((key) => [key, { confirmed: 9, state: 'done' as const }]));
  const all = [member('周', ''), member('陈', '', done), member('林', '10', done), member('王', '9')];
  expect(byNumber(all).map(({ name }) => name)).toEqual(['王', '林', '陈', '周']);
});
