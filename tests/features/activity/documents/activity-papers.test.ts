import { describe, expect, test } from 'vitest';
import { activityPaper } from '#src/features/activity/documents/activity-paper.ts';
import { rollLine } from '#src/features/activity/documents/roll-line.ts';
import { rollSheet, signInPaper } from '#src/features/activity/documents/roll-papers.ts';
import { excelOf } from '#src/paper/excel.ts';
import { wordOf } from '#src/paper/word.ts';
import { cellsOf, partsOf, textsOf } from '#tests/support/office-file.ts';
import { dayOf, sayOf } from '#tests/support/say.ts';

const say = sayOf('activity');
const ofAttendance = sayOf('attendance');
const rollSay = (key: string, values?: Readonly<Record<string, string>>) =>
  /^(?:memberSays|clerkSays|leaveKind)\./u.test(key) ? ofAttendance(key, values) : say(`print.${key}`, values);
const timeOf = (instant: string) => instant.slice(11, 16);
const line = (name: string, body: Parameters<typeof rollLine>[0]['body']) =>
  rollLine({ name, sector: '农业界', office: '健跳镇', body }, rollSay, timeOf);

const LINES = [
  line('林月琴', {
    memberSays: 'present',
    code: '123456',
    codeCheck: { result: 'valid', ageMs: 0, at: '2026-09-18T06:06:30.000Z', wrong: 0 },
    recordedAt: { device: '2026-09-18T06:05:00.000Z', offsetMs: 60_000 },
  }),
  line('郑海波', { memberSays: 'leave', leaveKind: 'trip', leaveReason: '去杭州开会', clerkSays: 'leave' }),
  line('叶秀芬', { memberSays: 'present', clerkSays: 'absent', clerkNote: '没有见到' }),
  line('陈国平', { clerkSays: 'late', receipt: { way: 'digits', digits: '1234', at: '2026-09-18T06:20:00.000Z' } }),
  line('=王五', {}),
];

describe('a line of the roll', () => {
  test.each([
    [0, ['到了', '06:06', '扫码', '签到码', '']],
    [1, ['请假', '', '干事点名', '干事', '出差；去杭州开会']],
    [2, ['缺席', '', '本人记录', '干事', '本人记录：到了；没有见到']],
    [3, ['迟到', '06:20', '出示凭证', '干事', '']],
    [4, ['没有记录', '', '', '', '']],
  ])('%i says how the person stands, how it was taken, who vouches, and why', (index, expected) => {
    const one = LINES[index];
    expect([one?.stands, one?.time, one?.way, one?.verifier, one?.remark]).toEqual(expected);
  });
});

const WORDS = {
  committee: '政协三门县委员会',
  title: '视察健跳渔港',
  facts: [['地点', '健跳渔港二期']] as const,
  lines: LINES,
  nameOf: (id: string) => (id === 'm-1' ? '林月琴' : id),
  proposalOf: (id: string) => (id === PROPOSAL ? '完善码头照明' : id),
  dayOf,
};
const ID = '0198f7c1-0000-7000-8000-00000000000a';
const PROPOSAL = '0198f7c1-0000-7000-8000-00000000000b';
const BODY = {
  requirements: '请带雨衣',
  minutes: '看了三个码头。\n开了座谈会。',
  outcome: '提出两条建议',
  report: '视察报告全文',
  opinions: [{ id: ID, text: '灯要修', by: 'm-1' }],
  commitments: [{ id: ID, who: '县港航局', what: '装灯', by: '2026-10-08', kept: true }],
  verdicts: [{ id: ID, proposal: PROPOSAL, verdict: 'submit', note: '写得清楚' }],
};
const textOf = async (paper: Parameters<typeof wordOf>[0]) =>
  textsOf(partsOf(await wordOf(paper, { made: '', page: '' }))['word/document.xml'] ?? '');

describe('the record of an activity on paper', () => {
  test('has minutes, outcome, opinions with names, verdicts, promises with days, and the roll', async () => {
    const all = (await textOf(activityPaper(BODY, WORDS, say))).join('\n');
    for (const text of [
      '视察健跳渔港记录',
      '健跳渔港二期',
      '请带雨衣',
      '看了三个码头。',
      '开了座谈会。',
      '提出两条建议',
      '视察报告全文',
      '林月琴：灯要修',
      '完善码头照明',
      '写得清楚',
      '县港航局',
      '装灯',
      '2026年10月8日',
      '已落实',
      '出差；去杭州开会',
      '没有见到',
    ])
      expect(all).toContain(text);
  });
});

describe('the sign-in sheet', () => {
  test('has a line for everybody, with time, way, who vouches and room to sign', async () => {
    const paper = signInPaper(WORDS, say);
    const table = paper.blocks.find((block) => block.kind === 'table');
    expect(table?.columns.map(({ title }) => title)).toEqual(['序号', '姓名', '时间', '方式', '核对', '签名']);
    expect(table?.rows[0]).toEqual(['1', '林月琴', '06:06', '扫码', '签到码', '']);
    expect(table?.rows).toHaveLength(5);
    expect(await textOf(paper)).toContain('视察健跳渔港签到表');
  });
});

describe('the roll in Excel', () => {
  test('has one row a person, and a name that looks like a formula is a name', async () => {
    const cells = cellsOf(await excelOf({ ...rollSheet(LINES, say), note: '内部资料' }));
    expect(cells[0]).toEqual(['序号', '姓名', '界别', '联络处', '出席', '时间', '方式', '核对', '备注']);
    expect(cells[2]).toEqual(['2', '郑海波', '农业界', '健跳镇', '请假', '', '干事点名', '干事', '出差；去杭州开会']);
    expect(cells[5]?.[1]).toBe('=王五');
    expect(cells.at(-1)).toEqual(['内部资料']);
  });
});
