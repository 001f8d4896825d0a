import { expect, test } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { deed } from '#src/features/deed/model/deed.ts';
import { groupOf } from '#src/features/deed/model/standing.ts';
import { timelineOf } from '#src/features/deed/model/timeline.ts';
import { act, commanding, creating, done } from '#tests/support/acts.ts';
import { lin, mei } from '#tests/support/actors.ts';

const draft = () => done(act(mei, null, { ...creating({ title: '修灯', process: '报修', result: '亮了' }), type: 'deed' }, deed));
const told = (record: Stored, actor: Actor, name: string, more = {}) =>
  done(act(actor, record, commanding(record, name, more, deed), deed));
const steps = (record: Stored) =>
  timelineOf({ ...record, delivery: 'arrived', confirmed: record.log.length }).map(({ key, phase, current }) =>
    current ? `*${key} ${phase}` : `${key} ${phase}`,
  );

test('a draft is only saved', () => {
  expect(steps(draft())).toEqual(['*saved now', 'arrived next', 'verified next']);
});

test('handed in it waits for the office, and ends when the office has verified it', () => {
  const submitted = told(draft(), mei, 'submit');
  expect(steps(submitted)).toEqual(['saved done', 'arrived done', '*verified now']);
  expect(steps(told(submitted, lin, 'confirm'))).toEqual(['saved done', 'arrived done', '*verified done']);
});

test('a return stays where it happened, also when mended or withdrawn', () => {
  const returned = told(told(draft(), mei, 'submit'), lin, 'return', { note: '结果呢' });
  expect(steps(returned)).toEqual(['saved done', 'arrived done', '*returned back', 'verified next']);
  expect(steps(told(returned, mei, 'submit'))).toEqual(['saved done', 'arrived done', 'returned over', 'mended done', '*verified now']);
  expect(steps(told(returned, mei, 'withdraw'))).toEqual(['saved done', 'arrived done', 'returned over', '*withdrawn over']);
});

test('on the phone alone it is neither received nor with the office', () => {
  const submitted = told(draft(), mei, 'submit');
  const phases = timelineOf({ ...submitted, delivery: 'local', confirmed: 0 }).map(({ key, phase }) => `${key} ${phase}`);
  expect(phases).toEqual(['saved done', 'arrived now', 'verified next']);
});

test.each([
  ['draft', 'draft', 'local'],
  ['submitted', 'local', 'local'],
  ['submitted', 'arrived', 'doing'],
  ['returned', 'arrived', 'fix'],
  ['confirmed', 'arrived', 'end'],
  ['submitted', 'failed', 'fix'],
])('%s and %s is listed under %s', (status, delivery, group) => {
  expect(groupOf({ status, delivery })).toBe(group);
});
