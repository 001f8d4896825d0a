/** Who organises an activity: the office it belongs to and those it is held together with. */
import { dateIn, quarterOf, yearOf, type Quarter } from '#src/domain/calendar.ts';
import { namesOf } from './names.ts';
import { textIn } from './read-body.ts';
import type { Body } from './stored.ts';

export interface Organised {
  readonly office: string | null;
  readonly body: Body;
}

/** Each organiser once, the activity's own office first. Source: §3.2. */
export function organisersIn({ office, body }: Organised): string[] {
  return [...new Set([...(office === null ? [] : [office]), ...namesOf(body, 'organisers')])];
}

/**
 * The activities an office held or holds in a year; a joint one counts for each organiser, once.
 *
 * Source: §3.2.
 */
export function activitiesOf<One extends Organised & { readonly id: string }>(all: readonly One[], office: string, year: number): One[] {
  const own = all.filter((one) => organisersIn(one).includes(office) && startOf(one) !== null && yearOf(startOf(one) ?? '') === year);
  return [...new Map(own.map((one) => [one.id, one])).values()];
}

/** The quarter in which an activity lies; null while it has no day. */
export function quarterOfActivity(one: Organised): Quarter | null {
  const day = startOf(one);
  return day === null ? null : quarterOf(day);
}

function startOf({ body }: Organised): string | null {
  const start = textIn(body, 'startsAt');
  return start === '' ? null : dateIn(start);
}
