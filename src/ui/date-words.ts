const DAY = 86_400_000;

/** Days from today, by the words people use for them. */
const DAYS_AWAY: ReadonlyMap<string, number> = new Map([
  ['今天', 0],
  ['今日', 0],
  ['昨天', -1],
  ['昨日', -1],
  ['前天', -2],
  ['明天', 1],
  ['后天', 2],
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/**
 * The day somebody wrote: 9月18日, 2026-9-18, 2026年9月18日 星期五, 9/18, 20260918, 18 Sep, 今天, 昨天.
 * Without a year it is this year's, or last year's where this year's would be later than `latest`.
 *
 * @param today `YYYY-MM-DD`
 * @param latest `YYYY-MM-DD`; only settles which year is meant
 * @returns `YYYY-MM-DD`, or null when no such day can be read
 */
export function readDate(text: string, today: string, latest?: string): string | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const away = DAYS_AWAY.get(plain);
  if (away !== undefined) return isoOf(Date.parse(today) + away * DAY);
  const parts = partsOf(plain);
  if (!parts) return null;
  if (parts.year !== null) return existing(parts.year, parts);
  const thisYear = Number(today.slice(0, 4));
  const date = existing(thisYear, parts);
  return date && latest && date > latest ? existing(thisYear - 1, parts) : date;
}

const WEEKDAY = /[\s,]*\(?(?:(?:星期|周|礼拜)[一二三四五六日天]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\)?[\s,]*/u;

function partsOf(text: string): Parts | null {
  const bare = text.replace(WEEKDAY, ' ').trim();
  const chinese = /^(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/u.exec(bare);
  if (chinese) return numbers(chinese[1], chinese[2], chinese[3]);
  const full = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/u.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(bare);
  if (full) return numbers(full[1], full[2], full[3]);
  const short = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})$/u.exec(bare);
  if (short) return numbers(undefined, short[1], short[2]);
  return englishParts(bare);
}

function englishParts(text: string): Parts | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?(?:\s+(\d{4}))?$/u.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?$/u.exec(text);
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2]) : null;
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): Parts | null {
  const index = MONTHS.indexOf((month ?? '').slice(0, 3));
  return index < 0 ? null : numbers(year, String(index + 1), day);
}

function numbers(year: string | undefined, month: string | undefined, day: string | undefined): Parts {
  return { year: year === undefined ? null : Number(year), month: Number(month), day: Number(day) };
}

function existing(year: number, { month, day }: Parts): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year >= 1900 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? isoOf(date.getTime()) : null;
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
