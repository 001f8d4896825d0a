import { expect, test } from 'vitest';
import { contact } from '#src/features/contact/model/contact.ts';
import { county, lin, linAcross, localParty, mei } from '#tests/support/actors.ts';
import { desk, faultsOf, whoReads } from '#tests/support/papers.ts';

const { begin, begun } = desk(contact);
const CALL = { member: mei.id, how: 'visit', on: '2026-09-10', topic: '工作和生活情况' };

test('a contact with a member stays within the member’s office (§2.6)', () => {
  expect(whoReads(contact, begun(lin, CALL))).toEqual(['clerk', 'director', 'deputy']);
});

test('it is written by the staff of the member’s own office', () => {
  for (const actor of [linAcross, localParty, county, mei]) expect(faultsOf(begin(actor, CALL)), actor.name).toEqual(['forbidden']);
  expect(faultsOf(begin(lin, { ...CALL, how: 'spy' }))).toEqual(['how:not_in_list']);
});
