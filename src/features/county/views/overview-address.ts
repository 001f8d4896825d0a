/** Addresses of the overview: an office, a figure's records, the offices one asks for, a reminder. */
import type { FigureKey } from '#src/domain/office-year/behind.ts';

export const COUNTY_PATH = '/county';
export const OFFICES_PATH = '/county/offices';
export const DUTIES_PATH = '/county/duties';
export const PRINT_PATH = '/county/print';

export const OFFICE_FILTERS = ['all', 'held', 'notHeld', 'behind'] as const;
export type OfficeFilter = (typeof OFFICE_FILTERS)[number];

/** Which offices an address asks for; all of them where it asks nothing. */
export function officesAsked(search: URLSearchParams): OfficeFilter {
  const show = search.get('show');
  return OFFICE_FILTERS.find((name) => name === show) ?? 'all';
}

export function officesPath(filter: OfficeFilter): string {
  return filter === 'all' ? OFFICES_PATH : `${OFFICES_PATH}?show=${filter}`;
}

export function officePath(office: string): string {
  return `${OFFICES_PATH}/${office}`;
}

/** The records behind a figure, of one office or of all. */
export function figurePath(figure: FigureKey, office?: string): string {
  return `/county/figures/${figure}${office === undefined ? '' : `?office=${office}`}`;
}

/** A reminder to one office, or to all that are behind. */
export function remindPath(office?: string): string {
  return `/county/remind${office === undefined ? '' : `?office=${office}`}`;
}

/** Where the county reads the records of each type; an attendance is read at its activity. */
const READ_AT: Readonly<Record<string, string>> = {
  plan: '/county/plans',
  summary: '/county/summaries',
  report: '/county/reports',
  proposal: '/county/proposals',
  activity: '/activities',
  deed: '/deeds',
  task: '/tasks',
  assessment: '/assessments',
};

const READ_LOCALLY: Readonly<Record<string, (year: number) => string | undefined>> = {
  plan: (year) => `/plans/${year}`,
  summary: (year) => `/summaries/${year}`,
  check: () => undefined,
};

interface Readable {
  readonly year: number;
  readonly id: string;
  readonly type: string;
  readonly office: string | null;
  readonly parent: string | null;
}

/** @param isLocal asked by a local Party committee, which reads plans and summaries where its members do and no checks. Source: §1. */
export function recordPath({ id, type, office, parent, year }: Readable, isLocal: boolean): string | undefined {
  if (isLocal && type in READ_LOCALLY) return READ_LOCALLY[type]?.(year);
  if (type === 'attendance') return `/activities/${parent ?? ''}`;
  if (type === 'check') return `/county/midyear/${office ?? ''}`;
  const at = READ_AT[type];
  return at === undefined ? undefined : `${at}/${id}`;
}
