/** Reminding offices of what is behind: politely, in the open, as a task like any other. */
import { type CalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

const DAY_MS = 86_400_000;
/** Days an office is given to answer when nobody names a day. */
const ANSWER_DAYS = 7;

/** The day proposed for an answer. */
export function answerBy(today: CalendarDate): CalendarDate {
  return new Date(Date.parse(today) + ANSWER_DAYS * DAY_MS).toISOString().slice(0, 10);
}

interface Given {
  readonly status: string;
  readonly body: Body;
}

/** Whether a reminder of the same words still waits at the office: nobody is reminded twice of one thing. */
export function isReminded(tasks: readonly Given[], office: string, title: string): boolean {
  return tasks.some(({ status, body }) => isOpen(status) && body.to === office && textIn(body, 'title') === title);
}

function isOpen(status: string): boolean {
  return status === 'assigned' || status === 'returned';
}
