import { describe, expect, test } from 'vitest';
import type { LogEntry } from '#src/domain/record/stored.ts';
import { groupOf, standingOf } from '#src/features/proposal/model/standing.ts';
import { since, type Told, timelineOf } from '#src/features/proposal/model/timeline.ts';

let minute = 0;
function act(name: string, to: string, note: string | null = null): LogEntry {
  minute += 1;
  return { name, to, note, at: new Date(Date.UTC(2026, 8, 18, 1, minute)).toISOString(), by: { id: 'p', name: '某人', role: 'member' } };
}
function told(log: readonly LogEntry[], more: Partial<Told> = {}): Told {
  const submitted = log.find(({ name }) => name === 'submit')?.at ?? null;
  const status = log.at(-1)?.to ?? 'draft';
  const at = { created: '2026-09-18T00:00:00Z', submitted, received: '2026-09-18T00:00:00Z' };
  return { status, log, at, delivery: 'arrived', confirmed: log.length, ...more };
}
const steps = (one: Told) => timelineOf(one).map(({ key, phase }) => `${key} ${phase}`);
const current = (one: Told) =>
  timelineOf(one)
    .filter((step) => step.current)
    .map(({ key }) => key);

describe('the story of a proposal', () => {
  test('a draft promises every step to come', () => {
    expect(steps(told([]))).toEqual(['saved now', 'arrived next', 'review next', 'handling next', 'answer next', 'feedback next']);
  });
  test('handed in without a network it is saved, not arrived', () => {
    const one = told([act('submit', 'submitted')], { delivery: 'local', confirmed: 0 });
    expect(steps(one).slice(0, 3)).toEqual(['saved done', 'arrived now', 'review next']);
    expect(current(one)).toEqual(['arrived']);
  });
  test('received it waits for the review, filed for a unit, answered for the member', () => {
    const log = [act('submit', 'submitted'), act('consult', 'submitted')];
    expect(current(told(log))).toEqual(['review']);
    const filed = [...log, act('file', 'filed')];
    expect(current(told(filed))).toEqual(['handling']);
    const answered = [...filed, act('assign', 'assigned'), act('extend', 'assigned'), act('reply', 'replied')];
    expect(current(told(answered))).toEqual(['feedback']);
    expect(current(told([...answered, act('giveFeedback', 'closed')]))).toEqual(['feedback']);
    expect(steps(told([...answered, act('giveFeedback', 'closed')])).at(-1)).toBe('feedback done');
  });
  test('a return stays for good, with its reason', () => {
    const log = [act('submit', 'submitted'), act('return', 'returned', '请补数字')];
    expect(steps(told(log))).toContain('returned back');
    expect(current(told(log))).toEqual(['returned']);
    const mended = told([...log, act('submit', 'submitted')]);
    expect(steps(mended)).toEqual([
      'saved done',
      'arrived done',
      'returned over',
      'mended done',
      'review now',
      'handling next',
      'answer next',
      'feedback next',
    ]);
  });
  test('sent back a second time, only the last return waits', () => {
    const once = [act('submit', 'submitted'), act('return', 'returned', '请补数字'), act('submit', 'submitted')];
    const twice = told([...once, act('return', 'returned', '请补地点')]);
    expect(steps(twice).slice(2, 5)).toEqual(['returned over', 'mended done', 'returned back']);
    expect(current(twice)).toEqual(['returned']);
  });
  test('a cosigner’s answer after a return does not take the return away', () => {
    const log = [act('submit', 'submitted'), act('return', 'returned', '请补数字'), act('sign', 'returned')];
    expect(current(told(log))).toEqual(['returned']);
  });
  test('not filed, merged and withdrawn promise nothing more', () => {
    const log = [act('submit', 'submitted')];
    expect(steps(told([...log, act('notFile', 'notFiled')])).at(-1)).toBe('review over');
    expect(steps(told([...log, act('file', 'filed'), act('merge', 'merged')])).at(-1)).toBe('handling over');
    expect(steps(told([...log, act('withdraw', 'withdrawn')])).at(-1)).toBe('withdrawn over');
  });
  test('handled again, the answer is owed again', () => {
    const log = ['submit submitted', 'file filed', 'assign assigned', 'reply replied', 'giveFeedback closed', 'rehandle assigned'];
    const one = told(log.map((line) => act(...(line.split(' ') as [string, string])))); // each line holds a name and a state
    expect(current(one)).toEqual(['handling']);
    expect(steps(one).slice(-2)).toEqual(['answer next', 'feedback next']);
  });
  test('waiting is counted from when the state began, not from the last act in it', () => {
    const log = [act('submit', 'submitted'), act('consult', 'submitted')];
    expect(since(log, 'submitted')).toBe(log[0]?.at);
    expect(since(log, 'filed')).toBeNull();
  });
});

describe('how it stands', () => {
  test('delivery until it arrived, then what people do with it', () => {
    expect(standingOf({ status: 'submitted', delivery: 'local' })).toEqual({ axis: 'delivery', key: 'local' });
    expect(standingOf({ status: 'filed', delivery: 'arrived' })).toEqual({ axis: 'processing', key: 'filed' });
    expect(standingOf({ status: 'draft', delivery: 'local' })).toEqual({ axis: 'processing', key: 'draft' });
  });
  test('a returned one and an unjudged answer are what the member has to see to', () => {
    expect(['returned', 'replied', 'filed', 'closed'].map((status) => groupOf({ status, delivery: 'arrived' }))).toEqual([
      'fix',
      'fix',
      'doing',
      'end',
    ]);
    expect(groupOf({ status: 'replied', delivery: 'local' })).toBe('local');
  });
});
