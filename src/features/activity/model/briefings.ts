/** Whether an office has listened to a briefing 通报 as often as it is asked to. */
import { dateIn, halfYearOf, yearOf, type CalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';

/**
 * No briefing was held or is arranged in this half-year, and none of this year stands for the whole of it. Only a hint:
 * the source asks for one a year or one a half-year.
 *
 * @param activities those the office organises
 *
 * Source: §2.3.
 */
export function lacksBriefing(activities: readonly Pick<Stored, 'status' | 'body'>[], today: CalendarDate): boolean {
  return !activities.some(({ status, body }) => status !== 'cancelled' && isBriefing(body) && serves(body, today));
}

function isBriefing({ kind, secondKind }: Body): boolean {
  return kind === 'briefing' || secondKind === 'briefing';
}

function serves(body: Body, today: CalendarDate): boolean {
  const start = textIn(body, 'startsAt');
  if (start === '') return false;
  const day = dateIn(start);
  return halfYearOf(day) === halfYearOf(today) || (body.period === 'year' && yearOf(day) === yearOf(today));
}
