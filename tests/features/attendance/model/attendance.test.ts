import { describe, expect, test } from 'vitest';
import { dutyProgress } from '#src/domain/duty.ts';
import type { Actor } from '#src/domain/people.ts';
import { apply } from '#src/domain/record/apply.ts';
import type { Applied } from '#src/domain/record/applied.ts';
import { attendanceId, newId } from '#src/domain/record/identity.ts';
import type { FieldEdit, Mutation } from '#src/domain/record/mutation.ts';
import { mayRead, scopesOf } from '#src/domain/record/scopes.ts';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { activity } from '#src/features/activity/model/activity.ts';
import { attendance } from '#src/features/attendance/model/attendance.ts';
import { commanding, contextFor, creating, done } from '#tests/support/acts.ts';
import { admin, bo, lin, linAcross, mei } from '#tests/support/actors.ts';

const PLAN = { kind: 'inspection', title: '视察渔港', startsAt: '2026-09-18T14:30:00+08:00', place: '渔港广场' };

function inspection(values: Record<string, Json> = {}, announce = true): Stored {
  const draft = done(apply(activity, null, { ...creating({ ...PLAN, ...values }), type: 'activity' }, contextFor(lin)));
  return announce ? done(apply(activity, draft, commanding(draft, 'announce', {}, activity), contextFor(lin))) : draft;
}
const at = (record: Stored) => ({ definition: activity, record, parent: null });

function registering(event: Stored, member: Actor, values: Record<string, Json>): Mutation {
  const set: Record<string, FieldEdit> = Object.fromEntries(
    Object.entries({ activity: event.id, member: member.id, ...values }).map(([name, to]) => [name, { to }]),
  );
  return {
    id: newId(),
    rec: attendanceId(event.id, member.id),
    type: 'attendance',
    v: 1,
    at: '2026-09-18T14:31:00+08:00',
    op: 'create',
    set,
  };
}
function says(actor: Actor, current: Stored | null, event: Stored, mutation: Mutation): Applied {
  return apply(attendance, current, mutation, contextFor(actor, at(event)));
}

describe('attendance (§3.3.2)', () => {
  test('member and clerk meet on one record, whoever is first, and neither overwrites the other', () => {
    const event = inspection();
    const mine = registering(event, mei, { memberSays: 'present' });
    const theirs = registering(event, mei, { clerkSays: 'late' });
    const memberFirst = done(says(lin, done(says(mei, null, event, mine)), event, theirs));
    const clerkFirst = done(says(mei, done(says(lin, null, event, theirs)), event, mine));
    expect(memberFirst.body).toEqual(clerkFirst.body);
    expect(memberFirst).toMatchObject({
      owner: mei.id,
      office: event.office,
      parent: event.id,
      body: { memberSays: 'present', clerkSays: 'late' },
    });
  });
  test('nobody answers for another, the neighbouring clerk not either', () => {
    const event = inspection();
    expect(says(bo, null, event, registering(event, mei, { memberSays: 'present' }))).toMatchObject({ problem: { code: 'forbidden' } });
    expect(says(linAcross, null, event, registering(event, mei, { clerkSays: 'present' }))).toMatchObject({
      problem: { code: 'not_found' },
    });
    expect(says(admin, null, event, registering(event, mei, { clerkSays: 'present' }))).toMatchObject({ problem: { code: 'not_found' } });
  });
  test('a member does not mark the clerk’s field, nor a clerk the member’s', () => {
    const event = inspection();
    expect(says(mei, null, event, registering(event, mei, { clerkSays: 'present' }))).toMatchObject({
      problem: { code: 'forbidden_field' },
    });
    expect(says(lin, null, event, registering(event, mei, { memberSays: 'present' }))).toMatchObject({
      problem: { code: 'forbidden_field' },
    });
  });
  test('an id made up for it is refused', () => {
    const event = inspection();
    expect(says(mei, null, event, { ...registering(event, mei, { memberSays: 'join' }), rec: newId() })).toMatchObject({
      problem: { code: 'invalid', detail: { fields: [{ path: 'rec', code: 'bad_id' }] } },
    });
  });
  test('there is none at a draft, a cancelled or a missing activity', () => {
    const draft = inspection({}, false);
    expect(says(lin, null, draft, registering(draft, mei, { clerkSays: 'present' }))).toMatchObject({ problem: { code: 'forbidden' } });
    const open = inspection();
    const cancelled = done(apply(activity, open, commanding(open, 'cancel', { note: '台风' }, activity), contextFor(lin)));
    expect(says(mei, null, cancelled, registering(cancelled, mei, { memberSays: 'join' }))).toMatchObject({
      problem: { code: 'forbidden' },
    });
    const nowhere = apply(attendance, null, registering(open, mei, { memberSays: 'join' }), contextFor(mei));
    expect(nowhere).toMatchObject({ problem: { code: 'not_found' } });
  });
  test('whose and where it is stays as it was made', () => {
    const event = inspection();
    const record = done(says(mei, null, event, registering(event, mei, { memberSays: 'join' })));
    const moved: Mutation = {
      id: newId(),
      rec: record.id,
      type: 'attendance',
      v: 1,
      at: '2026-09-18T14:31:00+08:00',
      op: 'edit',
      set: { member: { from: mei.id, to: bo.id } },
    };
    expect(says(mei, record, event, moved)).toMatchObject({ problem: { code: 'forbidden_field' } });
  });
  test('the member and the office’s staff see it, other members do not', () => {
    const event = inspection();
    const record = done(says(mei, null, event, registering(event, mei, { memberSays: 'join' })));
    const sees = (person: Actor) => mayRead(person, scopesOf(attendance, record, at(event)));
    expect([sees(mei), sees(lin), sees(bo), sees(linAcross)]).toEqual([true, true, false, false]);
  });
});

describe('what attendance proves (§2.6)', () => {
  const counts = (kind: string, values: Record<string, Json>, by: Actor = mei) => {
    const event = inspection({ kind });
    const record = done(says(by, null, event, registering(event, mei, values)));
    const evidence = attendance.evidence?.(record, at(event), DEFAULT_SETTINGS) ?? [];
    return dutyProgress(DEFAULT_SETTINGS, { person: mei.id, year: 2026, joined: null, evidence, exemptions: [] })
      .filter(({ confirmed, waiting }) => confirmed + waiting > 0)
      .map(({ key, confirmed, waiting }) => [key, confirmed, waiting]);
  };
  test.each([
    ['inspection', { memberSays: 'present' }, [['inspection', 0, 1]]],
    ['research', { memberSays: 'late' }, [['research', 0, 1]]],
    ['sector', { memberSays: 'join' }, []],
    ['inspection', { memberSays: 'leave' }, []],
    ['study', { memberSays: 'present' }, []],
  ])('%s, the member says %j: %j', (kind, values, expected) => expect(counts(kind, values)).toEqual(expected));
  test.each([
    ['present', [['inspection', 1, 0]]],
    ['remote', [['inspection', 1, 0]]],
    ['absent', []],
    ['leave', []],
  ])('the clerk says %s: %j', (clerkSays, expected) => expect(counts('inspection', { clerkSays }, lin)).toEqual(expected));
  test('the clerk’s mark outranks what the member said', () => {
    const event = inspection();
    const said = done(says(mei, null, event, registering(event, mei, { memberSays: 'present' })));
    const marked = done(says(lin, said, event, registering(event, mei, { clerkSays: 'absent' })));
    expect(attendance.evidence?.(marked, at(event), DEFAULT_SETTINGS)).toEqual([]);
  });
});
