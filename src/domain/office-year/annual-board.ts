/** The year's board 年度进度: at the beginning a plan, in the middle a check, at the end a summary and the assessment, each by its day. */
import type { CalendarDate } from '#src/domain/calendar.ts';
import type { Settings } from '#src/domain/settings.ts';
import { type FindingAt, isIn, isOpenFinding, type OfficeYear } from './office-year.ts';

export const GATES = ['plan', 'check', 'summary', 'assessment'] as const;
export type GateKey = (typeof GATES)[number];

/** `late`: its day has gone by and somebody has not done it. */
export type GateState = 'done' | 'ahead' | 'late';

export interface Gate {
  readonly key: GateKey;
  readonly by: CalendarDate;
  readonly state: GateState;
  /** The offices that have done it, and those that have not. */
  readonly done: readonly string[];
  readonly missing: readonly string[];
}

export interface AnnualBoard {
  readonly gates: readonly Gate[];
  readonly openFindings: readonly FindingAt[];
  readonly lateFindings: readonly FindingAt[];
  readonly lateTasks: readonly string[];
}

type Days = Pick<Settings, 'planBy' | 'checkBy' | 'summaryBy' | 'assessmentBy'>;

/** What the year asks of these offices, and how far they are. Source: §3.1. */
export function annualBoard(years: readonly OfficeYear[], settings: Days, year: number, today: CalendarDate): AnnualBoard {
  const findings = years.flatMap((one) => one.findings).filter(isOpenFinding);
  return {
    gates: GATES.map((key) => gate(key, years, `${year}-${settings[`${key}By`]}`, today)),
    openFindings: findings,
    lateFindings: findings.filter(({ state }) => state === 'overdue'),
    lateTasks: years.flatMap(({ tasksLate }) => tasksLate),
  };
}

function gate(key: GateKey, years: readonly OfficeYear[], by: CalendarDate, today: CalendarDate): Gate {
  const done = years.filter((one) => hasDone(key, one)).map(({ office }) => office);
  const missing = years.filter((one) => !hasDone(key, one)).map(({ office }) => office);
  return { key, by, done, missing, state: missing.length === 0 ? 'done' : today > by ? 'late' : 'ahead' };
}

function hasDone(key: GateKey, { plan, checks, summary, members, assessments }: OfficeYear): boolean {
  switch (key) {
    case 'plan':
      return isIn(plan);
    case 'check':
      return checks.length > 0;
    case 'summary':
      return isIn(summary);
    case 'assessment':
      return assessments.length >= members.length;
  }
}

/** What an office may be reminded of today: what is late, and a quarter without an activity. Nothing that still has time. */
export const REMINDERS = ['plan', 'quarter', 'findings', 'tasks', 'summary', 'assessment'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** The check is the county's own to make, so nobody is reminded of it. Source: §3.1. */
export function remindersFor(one: OfficeYear, settings: Days, year: number, today: CalendarDate): Reminder[] {
  const { gates, lateFindings, lateTasks } = annualBoard([one], settings, year, today);
  const isLate = (key: GateKey) => gates.some((each) => each.key === key && each.state === 'late');
  const found: Record<Reminder, boolean> = {
    plan: isLate('plan'),
    quarter: one.quarters.some(({ state }) => state === 'missing'),
    findings: lateFindings.length > 0,
    tasks: lateTasks.length > 0,
    summary: isLate('summary'),
    assessment: isLate('assessment'),
  };
  return REMINDERS.filter((key) => found[key]);
}
