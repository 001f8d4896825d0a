/** Activities and attendances for tests, made by the rules themselves. */
import type { Actor } from '#src/domain/people.ts';
import { apply } from '#src/domain/record/apply.ts';
import { attendanceId } from '#src/domain/record/identity.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { activity } from '#src/features/activity/model/activity.ts';
import { attendance } from '#src/features/attendance/model/attendance.ts';
import { commanding, contextFor, creating, done, editing } from './acts.ts';
import { bo, lin, mei } from './actors.ts';

const PLAN = {
  kind: 'inspection',
  title: '视察健跳渔港二期配套工程',
  startsAt: '2026-09-18T14:30:00+08:00',
  endsAt: '2026-09-18T17:00:00+08:00',
  place: '渔港广场 2 号门',
  requirements: '14:30 看防波堤。\n16:10 座谈。',
};

/** An inspection of the afternoon of 18 September, mei and bo invited. */
export function planned(values: Readonly<Record<string, Json>> = {}, invited: readonly string[] = [mei.id, bo.id]): Stored {
  const draft = done(apply(activity, null, { ...creating({ ...PLAN, ...values }), type: 'activity' }, contextFor(lin)));
  return done(apply(activity, draft, editing(draft, { invited: { add: [...invited] } }), contextFor(lin)));
}

export function announced(values: Readonly<Record<string, Json>> = {}, invited?: readonly string[]): Stored {
  return told(planned(values, invited), 'announce');
}

/** The clerk's command on an activity. */
export function told(record: Stored, name: string, note?: string, children: readonly Stored[] = []): Stored {
  const command = commanding(record, name, note === undefined ? {} : { note }, activity);
  return done(apply(activity, record, command, { ...contextFor(lin), children }));
}

/** What somebody says about somebody's attendance. */
export function answered(
  event: Stored,
  by: Actor,
  about: Actor,
  values: Readonly<Record<string, Json>>,
  before: Stored | null = null,
): Stored {
  const made = creating({ activity: event.id, member: about.id, ...values }, attendanceId(event.id, about.id));
  const mutation: Mutation = { ...made, type: 'attendance' };
  return done(apply(attendance, before, mutation, contextFor(by, { definition: activity, record: event, parent: null })));
}
