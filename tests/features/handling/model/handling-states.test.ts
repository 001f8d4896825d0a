import { describe, expect, test } from 'vitest';
import {
  COLUMNS,
  jsonOf,
  type Known,
  previewOf,
  rowOf,
  rowsIn,
  rowsInJson,
  type StateRow,
} from '#src/features/handling/model/handling-states.ts';

const known = (id: string, status: string, body: Known['body'] = {}): Known => ({ id, status, body: { subject: `案由${id}`, ...body } });
const row = (values: Partial<StateRow>): StateRow => ({
  ...{ id: '', number: '', subject: '', proposer: '', status: '', leadAssigned: '', due: '', resultClass: '', replyText: '' },
  ...values,
});
const whole = { number: '1', leadAssigned: '交通局', due: '2026-12-01', resultClass: 'A', replyText: '已经装好' };
const ASSIGNED = { number: '1', leadAssigned: '交通局', due: '2026-12-01' };
const why = (values: Partial<StateRow>, ...proposals: Known[]) => previewOf([row(values)], proposals).bad.map((bad) => bad.why);

describe('a list of handling states', () => {
  test('moves each proposal along its way, step by step', () => {
    const { work, same, bad } = previewOf([row({ id: 'a', status: 'replied', ...whole })], [known('a', 'submitted')]);
    expect({ same, bad }).toEqual({ same: 0, bad: [] });
    expect(work).toEqual([
      {
        line: 2,
        proposal: 'a',
        subject: '案由a',
        steps: [
          { name: 'file', input: { number: '1' } },
          { name: 'assign', input: { leadAssigned: '交通局', due: '2026-12-01' } },
          { name: 'reply', input: { replyText: '已经装好', resultClass: 'A' } },
        ],
      },
    ]);
  });

  test('has nothing to do a second time', () => {
    const done = [known('a', 'replied', whole), known('b', 'closed', { ...whole, number: '2' })];
    const rows = [row({ id: 'a', status: 'replied', ...whole }), row({ id: 'b', status: 'replied', ...whole, number: '2' })];
    expect(previewOf(rows, done)).toEqual({ work: [], same: 2, bad: [] });
  });

  test('taken out and in again changes nothing, whatever the state', () => {
    const all = ['submitted', 'returned', 'filed', 'notFiled', 'merged', 'assigned', 'replied', 'closed', 'withdrawn'].map((status, at) =>
      known(String(at), status, status === 'submitted' ? {} : { ...whole, number: String(at) }),
    );
    expect(
      previewOf(
        all.map((one) => rowOf(one, '林月琴')),
        all,
      ),
    ).toEqual({ work: [], same: all.length, bad: [] });
  });

  test('finds a proposal by its number where the id is missing', () => {
    const { work } = previewOf([row({ status: 'assigned', number: '7', leadAssigned: '交通局' })], [known('a', 'filed', { number: '7' })]);
    expect(work).toMatchObject([{ proposal: 'a', steps: [{ name: 'assign', input: { leadAssigned: '交通局' } }] }]);
  });

  test('passes empty rows by and names faulty ones as the spreadsheet counts', () => {
    const { bad, same } = previewOf([row({}), row({ id: 'x', subject: '码头', status: 'filed' }), row({})], []);
    expect({ bad, same }).toEqual({ bad: [{ line: 3, subject: '码头', why: 'unknown' }], same: 0 });
  });

  test.each<[string, Partial<StateRow>, Known, string]>([
    ['a state there is none of', { status: '办结' }, known('a', 'filed', { number: '1' }), 'status'],
    ['a state a list may not set', { status: 'withdrawn' }, known('a', 'submitted'), 'status'],
    ['a proposal that was withdrawn', { status: 'filed', number: '1' }, known('a', 'withdrawn'), 'status'],
    ['an earlier state than here', { status: 'filed', number: '1' }, known('a', 'assigned', ASSIGNED), 'behind'],
    ['filing without a number', { status: 'filed' }, known('a', 'submitted'), 'number'],
    ['assigning without a unit', { status: 'assigned', number: '1' }, known('a', 'filed', { number: '1' }), 'unit'],
    ['a day there is none of', { status: 'assigned', leadAssigned: '局', due: '2026-02-30' }, known('a', 'filed', { number: '1' }), 'due'],
    ['a class there is none of', { status: 'replied', resultClass: 'D', replyText: '好' }, known('a', 'assigned', ASSIGNED), 'class'],
    ['a reply without words', { status: 'replied', resultClass: 'A' }, known('a', 'assigned', ASSIGNED), 'reply'],
    ['another unit than was settled', { status: 'replied', ...whole, leadAssigned: '水利局' }, known('a', 'assigned', ASSIGNED), 'differs'],
    ['another number than was settled', { status: 'filed', number: '9' }, known('a', 'filed', { number: '1' }), 'differs'],
  ])('%s is a bad row', (_what, values, proposal, reason) => {
    expect(why({ id: 'a', ...values }, proposal)).toEqual([reason]);
  });

  test('a number belongs to one proposal only, and a proposal to one row', () => {
    expect(why({ id: 'a', status: 'filed', number: '5' }, known('a', 'submitted'), known('b', 'filed', { number: '5' }))).toEqual([
      'numberTaken',
    ]);
    const rows = [
      row({ id: 'a', status: 'filed', number: '5' }),
      row({ id: 'b', status: 'filed', number: '5' }),
      row({ id: 'a', status: 'filed', number: '6' }),
    ];
    expect(previewOf(rows, [known('a', 'submitted'), known('b', 'submitted')]).bad.map((bad) => [bad.line, bad.why])).toEqual([
      [3, 'numberTaken'],
      [4, 'twice'],
    ]);
  });
});

describe('reading a list', () => {
  const columnOf = (heading: string) => COLUMNS.find((column) => heading === column || (heading === '状态' && column === 'status')) ?? null;

  test('columns are found by their headings, in any order', () => {
    const table = [
      ['状态', '别的', 'id'],
      ['已立案', 'x', ' a '],
      ['', '', '可以改：提案号'],
    ];
    expect(rowsIn(table, columnOf, (words) => (words === '已立案' ? 'filed' : words))).toEqual([
      row({ id: 'a', status: 'filed' }),
      row({}),
    ]);
  });

  test('a list without a state or without a way to the proposal is none', () => {
    expect(rowsIn([['id', 'number']], columnOf, String)).toBeNull();
    expect(rowsIn([['状态']], columnOf, String)).toBeNull();
    expect(rowsIn([], columnOf, String)).toBeNull();
  });

  test('JSON comes back as it went out, and anything else is none', () => {
    const rows = [row({ id: 'a', status: 'filed', number: '1' })];
    expect(rowsInJson(jsonOf(2026, rows))).toEqual(rows);
    for (const text of ['', '{', '[]', 'null', '{"format":"other","proposals":[]}', '{"format":"proposal-states-1"}'])
      expect(rowsInJson(text)).toBeNull();
    expect(rowsInJson('{"format":"proposal-states-1","proposals":[null,{"id":7,"status":"filed"}]}')).toEqual([
      row({}),
      row({ status: 'filed' }),
    ]);
  });
});
