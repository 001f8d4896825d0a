/** What waits for the staff of an office besides reports: deeds, requests for leave, rolls, papers sent back, rectifications. */
import { type CalendarDate, dateIn } from '#src/domain/calendar.ts';
import { findingState } from '#src/domain/record/finding-state.ts';
import { findingsOf } from '#src/domain/record/findings.ts';
import { organisersIn } from '#src/domain/record/organisers.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Stored } from '#src/domain/record/stored.ts';

export type Held = Pick<Stored, 'id' | 'type' | 'status' | 'office' | 'parent' | 'body'>;

export const WAITING = ['deeds', 'leave', 'rolls', 'papers', 'findings'] as const;
export type WaitingKind = (typeof WAITING)[number];

/** The records of each kind that wait, the activities in the order of their days. Source: §3.3.2, §3.3.3. */
export function waitingAt(
  offices: readonly string[],
  records: readonly Held[],
  today: CalendarDate,
): Readonly<Record<WaitingKind, Held[]>> {
  const of = (type: string) => records.filter((one) => one.type === type);
  const isOurs = ({ office }: Held) => office !== null && offices.includes(office);
  const activities = of('activity').filter((one) => organisersIn(one).some((office) => offices.includes(office)));
  const ahead = new Set(activities.filter((one) => one.status === 'announced' && dayOf(one) >= today).map(({ id }) => id));
  return {
    deeds: of('deed').filter((one) => isOurs(one) && one.status === 'submitted'),
    leave: of('attendance').filter((one) => asksForLeave(one) && ahead.has(one.parent ?? '')),
    rolls: activities.filter((one) => isRollOpen(one, today)).toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)),
    papers: [...of('plan'), ...of('summary')].filter((one) => isOurs(one) && one.status === 'returned'),
    findings: of('check').filter((one) => isOurs(one) && one.status !== 'closed' && isAsked(one, today)),
  };
}

/** A member asked for leave and nobody has answered. */
function asksForLeave({ body }: Held): boolean {
  return textIn(body, 'memberSays') === 'leave' && textIn(body, 'leaveAnswer') === '' && textIn(body, 'clerkSays') === '';
}

/** Its day has gone by, or it was held, and it is not recorded yet. Source: §3.3.2. */
function isRollOpen(activity: Held, today: CalendarDate): boolean {
  const day = dayOf(activity);
  return activity.status === 'held' || (activity.status === 'announced' && day !== '' && day < today);
}

function isAsked({ body }: Held, today: CalendarDate): boolean {
  return findingsOf(body).some((finding) => ['open', 'overdue', 'again'].includes(findingState(finding, today)));
}

function dayOf({ body }: Held): string {
  const start = textIn(body, 'startsAt');
  return start === '' ? '' : dateIn(start);
}
