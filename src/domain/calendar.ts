/** Years, quarters and half-years of the county, which all turn at midnight in Shanghai. */

/** A day as people write it in a form, `YYYY-MM-DD`. */
export type CalendarDate = string;
/** A moment, ISO 8601 with offset or `Z`. */
export type Instant = string;
/** `2026-H1` is written `2026H1`, as in scope keys. */
export type HalfYear = string;
export type Quarter = 1 | 2 | 3 | 4;

/** The county's clock. China keeps one zone and no summer time. */
const COUNTY_OFFSET_MINUTES = 8 * 60;

/** The day in the county at a moment. */
export function dateIn(instant: Instant): CalendarDate {
  return new Date(Date.parse(instant) + COUNTY_OFFSET_MINUTES * 60_000).toISOString().slice(0, 10);
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

export function quarterOf(date: CalendarDate): Quarter {
  return (Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1) as Quarter;
}

export function halfYearOf(date: CalendarDate): HalfYear {
  return `${date.slice(0, 4)}H${Number(date.slice(5, 7)) <= 6 ? 1 : 2}`;
}

export function previousHalfYear(half: HalfYear): HalfYear {
  const year = yearOf(half);
  return half.endsWith('H2') ? `${year}H1` : `${year - 1}H2`;
}

export function nextHalfYear(half: HalfYear): HalfYear {
  const year = yearOf(half);
  return half.endsWith('H1') ? `${year}H2` : `${year + 1}H1`;
}

/** The half-years from one to another, both included. */
export function halfYearsBetween(first: HalfYear, last: HalfYear): HalfYear[] {
  const halves: HalfYear[] = [];
  for (let half = last; half >= first; half = previousHalfYear(half)) halves.unshift(half);
  return halves;
}

const HALF_YEAR = /^\d{4}H[12]$/;
export function isHalfYear(text: string): text is HalfYear {
  return HALF_YEAR.test(text);
}

/** The same day some months later, or the month's last day where it has no such day. */
export function monthsAfter(date: CalendarDate, months: number): CalendarDate {
  const first = new Date(Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(Number(date.slice(8)), last)).padStart(2, '0')}`;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists, between 1900 and 2199. Databases would accept or shift impossible days. */
export function isCalendarDate(text: string): text is CalendarDate {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1900 || year > 2199) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** True for ISO 8601 with an offset and a day that exists. */
export function isInstant(text: string): text is Instant {
  const parts = INSTANT.exec(text);
  return parts !== null && isCalendarDate(parts[1] ?? '');
}

/** No phone keeps words longer than this before it sends them; a clock that says so was wrong when they were written. */
const LONGEST_OFFLINE_MS = 400 * 86_400_000;

/**
 * A claimed device time made comparable to ours by the measured offset, never later than its arrival. A clock that was put
 * right between writing and sending cannot be corrected: what it claims from years ago counts from the arrival.
 */
export function correctedInstant(claimed: Instant, offsetMs: number, receivedAt: Instant): Instant {
  const corrected = Date.parse(claimed) + offsetMs;
  const received = Date.parse(receivedAt);
  const isPlausible = corrected <= received && corrected >= received - LONGEST_OFFLINE_MS;
  return new Date(isPlausible ? corrected : received).toISOString();
}
