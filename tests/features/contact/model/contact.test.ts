import { expect, test } from 'vitest';
import { contact, isReminder } from '#src/features/contact/model/contact.ts';
import { county, lin, linAcross, localParty, mei } from '#tests/support/actors.ts';
import { desk, faultsOf, whoReads } from '#tests/support/papers.ts';

const { begin, begun, edit } = desk(contact);
const CALL = { member: mei.id, how: 'visit', on: '2026-09-10', topic: '工作和生活情况' };

test('a contact with a member stays within the member’s office (§2.6)', () => {
  expect(whoReads(contact, begun(lin, CALL))).toEqual(['clerk', 'director', 'deputy']);
});

test('it is written by the staff of the member’s own office', () => {
  for (const actor of [linAcross, localParty, county, mei]) expect(faultsOf(begin(actor, CALL)), actor.name).toEqual(['forbidden']);
  expect(faultsOf(begin(lin, { ...CALL, how: 'spy' }))).toEqual(['how:not_in_list']);
});

test('a reminder is read by the member it is for, and by no other member (§2.6)', () => {
  const reminder = begun(lin, { ...CALL, missing: ['research'], planned: [] });
  expect(whoReads(contact, reminder)).toEqual(['member', 'clerk', 'director', 'deputy']);
  expect(isReminder(reminder.body)).toBe(true);
  expect(isReminder({ ...CALL, missing: [] })).toBe(false);
});

test('a contact never becomes a reminder afterwards, and a reminder holds no notes of the office’s own', () => {
  expect(faultsOf(edit(lin, begun(lin, CALL), { missing: ['deed'] }))).toEqual(['missing:not_yours']);
  expect(faultsOf(begin(lin, { ...CALL, missing: ['deed'], text: '总说没空' }))).toEqual(['text:not_in_list']);
  const reminder = begun(lin, { ...CALL, missing: ['deed'] });
  expect(faultsOf(edit(lin, reminder, { followUp: '再打电话' }))).toEqual(['followUp:not_in_list']);
});
