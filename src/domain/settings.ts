import type { CalendarDate } from './calendar.ts';
import type { Duty } from './duty.ts';
import type { ResultLegend } from './result-legend.ts';

/** What a paper begins with, by the field it stands in; a field without words begins empty. */
export type Template = { readonly [field: string]: string | undefined };

/**
 * What the county office may set. Each setting has a default at release and names the clause it serves;
 * where the source is silent, the rule is a setting, never a constant.
 */
export interface Settings {
  /** Categories of reports and proposals. Source: §2.5. */
  readonly categories: readonly string[];
  /** Categories of practical deeds. Source: §2.6. */
  readonly deedCategories: readonly string[];
  /** Phrases offered when an office sends back a report or a deed. Source: §2.5, §2.6. */
  readonly reportReturnReasons: readonly string[];
  readonly deedReturnReasons: readonly string[];
  /** Phrases offered when the county does not adopt a report, or sends back a plan or a summary. Source: §2.5, §3.3.3. */
  readonly notAdoptReasons: readonly string[];
  readonly paperReturnReasons: readonly string[];
  /** Phrases offered when a proposal is sent back, and when the unit it was assigned to refuses it. Source: §3.3.3. */
  readonly proposalReturnReasons: readonly string[];
  readonly refuseReasons: readonly string[];
  /** What a new paper begins with. Source: §2.5, §2.6, §3.3.3. */
  readonly reportTemplate: Template;
  readonly proposalTemplate: Template;
  readonly planTemplate: Template;
  readonly summaryTemplate: Template;
  /** Advised and greatest length of a report's text, in characters without white space. Source: §2.6. */
  readonly reportAdvice: number;
  readonly reportLimit: number;
  /** Advised, warned-at and greatest length of a proposal's text. Source: §2.6 */
  readonly proposalAdvice: number;
  readonly proposalWarning: number;
  readonly proposalLimit: number;
  /** Months a unit has to answer a proposal when no day is named. Source: §3.3.3 */
  readonly proposalDueMonths: number;
  /** Reasons for not filing a proposal, by key. Source: §3.3.3 */
  readonly notFileReasons: readonly string[];
  /** What classes A, B and C of an answer mean, from a day on; none set: as at release. Source: §3.3.3 */
  readonly resultLegends: readonly ResultLegend[];
  /** How often each duty is owed in a year. Source: §2.6 */
  readonly dutyTargets: { readonly [duty in Duty]: number };
  /** An agreed cosigner's own duty counts too. Source: §2.6 */
  readonly cosignersCount: boolean;
  /** One event may serve two duties. Source: §2.6 */
  readonly eventServesTwo: boolean;
  /** Who joins after 1 July owes half, rounded up. Source: §2.6 */
  readonly joinersOweHalf: boolean;
  /** Minutes by which phones' clocks may differ when a sign-in code is checked. Source: §3.3.2 */
  readonly codeSkewMinutes: number;
  /** Days until a member may be reminded of the same year's duties again. Source: §2.6 */
  readonly reminderDays: number;
  /** The year's checkpoints as month and day, `MM-DD`: plan in, mid-year check done, summary in, assessment done. Source: §3.1 */
  readonly planBy: string;
  readonly checkBy: string;
  readonly summaryBy: string;
  readonly assessmentBy: string;
  /** Who confirms that a deed was done: the office, or the server's receipt. Source: §2.6 */
  readonly deedConfirmedBy: 'office' | 'receipt';
  /** Who confirms that somebody was there: the clerk's roll, or the member's own word. Source: §2.6 */
  readonly attendanceConfirmedBy: 'roll' | 'member';
  /** Months for which the book of what was done is kept, six at least. Source: §3.3.3 */
  readonly auditMonths: number;
}

/** What somebody set from a day on. */
export interface SettingChange {
  readonly name: string;
  readonly value: unknown;
  readonly from: CalendarDate;
  /** When it was set; of two for the same day the later one holds. */
  readonly at: string;
}

export const DEFAULT_SETTINGS: Settings = {
  categories: [
    'economy',
    'agriculture',
    'fishery',
    'urban',
    'transport',
    'environment',
    'education',
    'health',
    'elderly',
    'culture',
    'tourism',
    'governance',
    'other',
  ],
  deedCategories: ['schooling', 'medical', 'employment', 'farming', 'mediation', 'infrastructure', 'charity', 'other'],
  reportReturnReasons: ['place', 'facts', 'photo', 'oneMatter', 'suggestion', 'privacy', 'petition'],
  deedReturnReasons: ['result', 'when', 'people', 'photo', 'privacy'],
  notAdoptReasons: ['handled', 'repeated', 'vague', 'petition', 'reference'],
  paperReturnReasons: ['quarters', 'places', 'figures'],
  proposalReturnReasons: [],
  refuseReasons: [],
  reportTemplate: {},
  proposalTemplate: {},
  planTemplate: {},
  summaryTemplate: {},
  reportAdvice: 1500,
  reportLimit: 3000,
  proposalAdvice: 800,
  proposalWarning: 1500,
  proposalLimit: 3000,
  proposalDueMonths: 3,
  notFileReasons: ['outsideRemit', 'inLitigation', 'personalMatter', 'alreadyHandled', 'tooVague', 'severalMatters', 'other'],
  resultLegends: [],
  dutyTargets: { proposal: 1, report: 1, research: 1, inspection: 1, sector: 1, deed: 1 },
  cosignersCount: false,
  eventServesTwo: false,
  joinersOweHalf: false,
  codeSkewMinutes: 3,
  reminderDays: 7,
  planBy: '03-31',
  checkBy: '07-31',
  summaryBy: '12-20',
  assessmentBy: '12-31',
  deedConfirmedBy: 'office',
  attendanceConfirmedBy: 'roll',
  auditMonths: 12,
};

/** The clause each setting carries. */
export const SETTING_CLAUSES: { readonly [name in keyof Settings]: string } = {
  categories: '§2.5',
  deedCategories: '§2.6',
  reportReturnReasons: '§2.5',
  deedReturnReasons: '§2.6',
  notAdoptReasons: '§2.5',
  paperReturnReasons: '§3.3.3',
  proposalReturnReasons: '§3.3.3',
  refuseReasons: '§3.3.3',
  reportTemplate: '§2.5',
  proposalTemplate: '§2.6',
  planTemplate: '§3.3.3',
  summaryTemplate: '§3.3.3',
  reportAdvice: '§2.6',
  reportLimit: '§2.6',
  proposalAdvice: '§2.6',
  proposalWarning: '§2.6',
  proposalLimit: '§2.6',
  proposalDueMonths: '§3.3.3',
  notFileReasons: '§3.3.3',
  resultLegends: '§3.3.3',
  dutyTargets: '§2.6',
  cosignersCount: '§2.6',
  eventServesTwo: '§2.6',
  joinersOweHalf: '§2.6',
  codeSkewMinutes: '§3.3.2',
  reminderDays: '§2.6',
  planBy: '§3.1',
  checkBy: '§3.1',
  summaryBy: '§3.1',
  assessmentBy: '§3.1',
  deedConfirmedBy: '§2.6',
  attendanceConfirmedBy: '§2.6',
  auditMonths: '§3.3.3',
};

/**
 * The settings in force on a day: those at release, those written when the county was set up, and over both what
 * was set for this day or an earlier one. What begins later changes nothing about a day before it.
 *
 * A value of another kind than the default counts for nothing.
 */
export function settingsOn(day: CalendarDate, written: ReadonlyMap<string, unknown>, changes: readonly SettingChange[]): Settings {
  const due = changes.filter(({ from }) => from <= day).sort((a, b) => compare(a.from, b.from) || compare(a.at, b.at));
  const values = new Map([...written, ...due.map(({ name, value }) => [name, value] as const)]);
  const entries = Object.entries<unknown>({ ...DEFAULT_SETTINGS }).map(([name, standard]) => {
    const value = values.get(name);
    return [name, isLike(value, standard) ? value : standard] as const;
  });
  return Object.fromEntries(entries) as unknown as Settings; // same names as the defaults, each of the default's kind
}

/** The day whose settings a year goes by: its last. */
export function lastDayOf(year: number): CalendarDate {
  return `${year}-12-31`;
}

/** The day whose settings are asked for: today, or the day a year goes by. */
export function dayFor(today: CalendarDate, year: number | undefined): CalendarDate {
  return year === undefined ? today : lastDayOf(year);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function isLike(value: unknown, model: unknown): boolean {
  return value !== undefined && value !== null && typeof value === typeof model && Array.isArray(value) === Array.isArray(model);
}
