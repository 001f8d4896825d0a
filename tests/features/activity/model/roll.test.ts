import { expect, test } from 'vitest';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { isRollComplete } from '#src/features/activity/model/roll.ts';
import { bo, mei } from '#tests/support/actors.ts';
import { activityOf, attendanceAt } from '#tests/support/year.ts';

const event = activityOf('inspection', '视察渔港', '2026-05-08T06:30:00.000Z');
const of = (body: Body, owner = mei.id, more: Partial<Stored> = {}): Stored => ({ ...attendanceAt(event, body, owner), ...more });
const marked = of({ clerkSays: 'present' });

test.each([
  ['nobody was marked', [], [], false],
  ['everybody invited is marked', [mei.id], [marked], true],
  ['one invited is not marked', [mei.id, bo.id], [marked], false],
  ['one who answered is not marked', [mei.id], [marked, of({ memberSays: 'present' }, bo.id)], false],
  ['one who came uninvited is marked too', [mei.id], [marked, of({ clerkSays: 'present' }, bo.id)], true],
  ['an answer that was deleted asks for no mark', [mei.id], [marked, of({ memberSays: 'present' }, bo.id, { deleted: 1 })], true],
  ['a mark that was deleted is none', [mei.id], [of({ clerkSays: 'present' }, mei.id, { deleted: 1 })], false],
])('%s', (_name, invited, attendances, complete) => expect(isRollComplete(invited, attendances)).toBe(complete));
