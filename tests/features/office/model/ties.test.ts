import { expect, test } from 'vitest';
import { tiesOf } from '#src/features/office/model/ties.ts';
import { committee, dong, JIANTIAO, lin, linAcross, mei, TODAY } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';

const [jiantiao] = OFFICES;
const people = [committee, dong, lin, linAcross, mei].map((person) => entryOf(person, ''));
const leader = (to: string | null) => ({
  id: 'l',
  body: { name: '周主席', roles: [{ role: 'chair', office: JIANTIAO, from: '2022-01-01', to }] },
});

test('the linked leader, the assisting committee and the own staff are read from today’s roles (§3.2)', () => {
  if (jiantiao === undefined) throw new Error('no office');
  expect(tiesOf(jiantiao, [...people, leader(null)], TODAY)).toMatchObject({
    leaders: ['周主席'],
    committees: [committee.name],
    directors: [dong.name],
    clerks: [lin.name],
  });
});

test('where no role says so, the office’s own entry does; a link that ended is none', () => {
  if (jiantiao === undefined) throw new Error('no office');
  const said = { ...jiantiao, body: { ...jiantiao.body, leader: '任玉兰', assistedBy: '农业委' } };
  expect(tiesOf(said, [leader('2026-09-17')], TODAY)).toMatchObject({ leaders: ['任玉兰'], committees: ['农业委'] });
  expect(tiesOf(jiantiao, [], TODAY)).toMatchObject({ leaders: [], committees: [] });
});
