/** Days, times, sizes and places as people write them, in county time. Now and today are handed in. */
import type { CalendarDate, Instant } from '#src/domain/calendar.ts';
import { dateIn } from '#src/domain/calendar.ts';

const COUNTY_ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;

type DateStyle = 'day' | 'dayOfWeek' | 'full' | 'year' | 'month' | 'weekday';

const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  day: { month: 'long', day: 'numeric' },
  dayOfWeek: { month: 'long', day: 'numeric', weekday: 'long' },
  full: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  year: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { month: 'long' },
  weekday: { weekday: 'long' },
};

/** Making a formatter is slow and lists show hundreds of days, so each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${language}/${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), { ...STYLES[style], timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

/** English as it is written in the county's papers: day before month. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

function write(language: string, style: DateStyle, date: CalendarDate): string {
  const noon = new Date(`${date}T12:00:00Z`);
  return Number.isNaN(noon.getTime()) ? date : formatter(language, style).format(noon);
}

/** 9月18日 · 18 September */
export function dayText(language: string, date: CalendarDate): string {
  return write(language, 'day', date);
}

/** 2026年9月18日 · 18 September 2026 */
export function dayOfYearText(language: string, date: CalendarDate): string {
  return write(language, 'year', date);
}

/** 9月18日 星期五 · Friday 18 September */
export function dayAndWeekdayText(language: string, date: CalendarDate): string {
  return language === 'en' ? write(language, 'dayOfWeek', date) : `${dayText(language, date)} ${write(language, 'weekday', date)}`;
}

/** 2026年9月18日 星期五 · Friday, 18 September 2026 */
export function fullDayText(language: string, date: CalendarDate): string {
  return language === 'en' ? write(language, 'full', date) : `${dayOfYearText(language, date)} ${write(language, 'weekday', date)}`;
}

/** 九月 · September */
export function monthText(language: string, date: CalendarDate): string {
  return write(language, 'month', date);
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: COUNTY_ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** 14:05 */
export function timeText(instant: Instant): string {
  return isReal(instant) ? clock.format(new Date(instant)) : instant;
}

/** 9月18日 14:05 · 18 September 14:05 */
export function dayTimeText(language: string, instant: Instant): string {
  return isReal(instant) ? `${dayText(language, dateIn(instant))} ${timeText(instant)}` : instant;
}

/** 2026年9月18日 14:05 · 18 September 2026 14:05 */
export function fullTimeText(language: string, instant: Instant): string {
  return isReal(instant) ? `${dayOfYearText(language, dateIn(instant))} ${timeText(instant)}` : instant;
}

/** 2026年9月18日 14:05:21: where the second is evidence. */
export function exactTimeText(language: string, instant: Instant): string {
  if (!isReal(instant)) return instant;
  const seconds = String(new Date(instant).getUTCSeconds()).padStart(2, '0'); // the same second in every zone
  return `${fullTimeText(language, instant)}:${seconds}`;
}

/** 今天, 昨天, 明天, else 9月18日, and with the year when it is not this one. */
export function nearDayText(language: string, date: CalendarDate, today: CalendarDate): string {
  const away = Math.round((Date.parse(date) - Date.parse(today)) / DAY_MS);
  if (Math.abs(away) <= 1) return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(away, 'day');
  return date.slice(0, 4) === today.slice(0, 4) ? dayText(language, date) : dayOfYearText(language, date);
}

/** 今天 14:05, 昨天 09:12, else 9月18日 14:05, and with the year when it is not this one. */
export function nearTimeText(language: string, instant: Instant, now: Instant): string {
  if (!isReal(instant)) return instant;
  return `${nearDayText(language, dateIn(instant), dateIn(now))} ${timeText(instant)}`;
}

/** 今天 14:05 and 昨天 09:12, where the hour still matters; else the day alone: for lists of what was written. */
export function nearMomentText(language: string, instant: Instant, now: Instant): string {
  if (!isReal(instant)) return instant;
  const [day, today] = [dateIn(instant), dateIn(now)];
  return Math.abs(daysBetween(today, day)) <= 1 ? nearTimeText(language, instant, now) : nearDayText(language, day, today);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** 2 KB, 0.4 MB, 186 MB, 1.2 GB: photos are told in MB, one decimal under ten, none above. */
export function sizeText(bytes: number): string {
  if (bytes < 100_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
  if (bytes < 999_500_000) return `${shortNumber(bytes / 1_000_000)} MB`;
  return `${shortNumber(bytes / 1_000_000_000)} GB`;
}

function shortNumber(value: number): string {
  return value < 9.95 ? value.toFixed(1) : String(Math.round(value));
}

/** 29.0312, 121.6208: four decimals are about eleven metres. */
export function positionText({ lat, lng }: { readonly lat: number; readonly lng: number }): string {
  return `${lat.toFixed(4)}, ${lng.toFixed(4)}`;
}

/** 18米 · 18 m, and from a kilometre on 1.2公里 · 1.2 km. */
export function distanceText(language: string, metres: number): string {
  const unit = metres >= 1000 ? 'kilometer' : 'meter';
  const value = unit === 'kilometer' ? Math.round(metres / 100) / 10 : Math.round(metres);
  const unitDisplay = language === 'en' ? 'short' : 'long';
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay }).format(value);
}

/** 0:23, 12:05 */
export function lengthText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** 1,234 */
export function countText(language: string, count: number): string {
  return new Intl.NumberFormat(localeOf(language)).format(count);
}

function isReal(instant: Instant): boolean {
  return !Number.isNaN(Date.parse(instant));
}
