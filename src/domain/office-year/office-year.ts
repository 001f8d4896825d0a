/** The year of each office in facts, every one with the records it stands for: what the county sees at a glance, and the office of itself. */
import { type CalendarDate, dateIn, yearOf } from '#src/domain/calendar.ts';
import type { DutyProgress } from '#src/domain/duty.ts';
import { atOnce, eachOf, type Portions } from '#src/domain/portions.ts';
import { findingState, type FindingState } from '#src/domain/record/finding-state.ts';
import { findingsOf } from '#src/domain/record/findings.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { DOCUMENT_STATES } from '#src/domain/record/signed-document.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import type { Settings } from '#src/domain/settings.ts';
import { quarterCells, type QuarterCell } from './quarter-cells.ts';
import { sixTally, type SixTally } from './six-tally.ts';

export type Kept = Pick<Stored, 'id' | 'type' | 'status' | 'owner' | 'office' | 'deleted' | 'body' | 'at'>;

export interface Member {
  readonly id: string;
  readonly office: string;
}

/** What the facts are read from. Nothing depends on the order of the records. */
export interface YearWorld {
  readonly year: number;
  readonly today: CalendarDate;
  readonly settings: Pick<Settings, 'planBy' | 'checkBy' | 'summaryBy' | 'assessmentBy'>;
  readonly offices: readonly string[];
  readonly members: readonly Member[];
  /** The six results by member. */
  readonly duties: ReadonlyMap<string, readonly DutyProgress[]>;
  readonly records: readonly Kept[];
  /** The states of reports that wait for the asker. */
  readonly reportsWaitIn: readonly string[];
}

/** A plan or a summary on its way. */
export interface PaperAt {
  readonly id: string;
  readonly status: string;
  /** The day it was handed in; null before. */
  readonly on: CalendarDate | null;
}

export interface FindingAt {
  readonly check: string;
  readonly id: string;
  readonly state: FindingState;
  readonly issue: string;
  readonly due: CalendarDate;
}

export interface OfficeYear {
  readonly office: string;
  readonly members: readonly string[];
  readonly plan: PaperAt | null;
  readonly quarters: readonly QuarterCell[];
  readonly six: SixTally;
  readonly reports: readonly string[];
  /** Mid-year checks of the year. */
  readonly checks: readonly string[];
  /** Rectifications asked for in the year, accepted ones too. */
  readonly findings: readonly FindingAt[];
  readonly summary: PaperAt | null;
  /** Tasks not done yet. */
  readonly tasks: readonly string[];
  readonly tasksLate: readonly string[];
  /** Assessments the county has concluded. */
  readonly assessments: readonly string[];
}

/** The facts of every office asked for, in the order asked. Source: §3.1, §3.2, §3.3.3. */
export function officeYears(world: YearWorld): OfficeYear[] {
  return atOnce(officeYearsInPortions(world));
}

/** Records of one portion: a few milliseconds on a slow machine. */
const RECORDS_AT_ONCE = 1_000;

/** The same in portions, office by office: a page stays alive meanwhile. */
export function* officeYearsInPortions(world: YearWorld): Portions<OfficeYear[]> {
  const byType = new Map<string, Kept[]>();
  yield* eachOf(world.records, RECORDS_AT_ONCE, (record) => {
    if (record.deleted) return;
    const same = byType.get(record.type);
    if (same === undefined) byType.set(record.type, [record]);
    else same.push(record);
  });
  const of = (type: string, isWanted: (record: Kept) => boolean) =>
    (byType.get(type) ?? []).filter(isWanted).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ofYear = ({ body }: Kept) => body.year === world.year;
  const parts: Parts = {
    plans: of('plan', ofYear),
    summaries: of('summary', ofYear),
    activities: of('activity', () => true),
    reports: of('report', ({ status }) => world.reportsWaitIn.includes(status)),
    checks: of('check', ({ body }) => textIn(body, 'date') !== '' && yearOf(textIn(body, 'date')) === world.year),
    tasks: of('task', ({ status }) => status === 'assigned' || status === 'returned'),
    assessments: of('assessment', ofYear),
  };
  yield undefined;
  const years: OfficeYear[] = [];
  yield* eachOf(world.offices, 1, (office) => void years.push(officeYear(office, world, parts)));
  return years;
}

type Parts = Readonly<Record<'plans' | 'summaries' | 'activities' | 'reports' | 'checks' | 'tasks' | 'assessments', readonly Kept[]>>;

function officeYear(office: string, world: YearWorld, parts: Parts): OfficeYear {
  const { today, settings, year } = world;
  const own = (records: readonly Kept[]) => records.filter((record) => record.office === office);
  const members = world.members.filter((member) => member.office === office).map(({ id }) => id);
  const plan = furthest(own(parts.plans));
  const checks = own(parts.checks);
  const tasks = own(parts.tasks);
  return {
    office,
    members: members.toSorted(),
    plan: paperAt(plan),
    quarters: quarterCells(office, plan?.body ?? null, parts.activities, { year, today, planBy: `${year}-${settings.planBy}` }),
    six: sixTally(members.map((id) => world.duties.get(id) ?? [])),
    reports: ids(own(parts.reports)),
    checks: ids(checks.filter(({ body }) => body.kind !== 'other')),
    findings: checks.flatMap((check) => findingsAt(check, today)),
    summary: paperAt(furthest(own(parts.summaries))),
    tasks: ids(tasks),
    tasksLate: ids(tasks.filter(({ body }) => textIn(body, 'due') !== '' && textIn(body, 'due') < today)),
    assessments: ids(own(parts.assessments).filter(({ status }) => status === 'concluded' || status === 'filed')),
  };
}

/** Of several the one furthest on its way. */
function furthest(papers: readonly Kept[]): Kept | null {
  const rank = ({ status }: Kept) => DOCUMENT_STATES.findIndex((state) => state === status);
  return papers.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
}

function paperAt(paper: Kept | null): PaperAt | null {
  if (paper === null) return null;
  return { id: paper.id, status: paper.status, on: paper.at.submitted === null ? null : dateIn(paper.at.submitted) };
}

/** Whether the county has it in hand: handed in and not sent back. */
export function isIn(paper: PaperAt | null): boolean {
  return paper !== null && (paper.status === 'submitted' || paper.status === 'received');
}

/** Whether a rectification still has to be answered for, or the answer accepted. Source: §3.2. */
export function isOpenFinding({ state }: Pick<FindingAt, 'state'>): boolean {
  return state !== 'accepted';
}

/** How the mid-year check of an office stands, by what is most urgent: past its day, asked, answered, settled, nothing to put right, none. */
export type CheckStanding = 'late' | 'asked' | 'replied' | 'settled' | 'clear' | 'none';

/** Source: §3.1, §3.2. */
export function checkStanding({ checks, findings }: Pick<OfficeYear, 'checks' | 'findings'>): CheckStanding {
  const has = (...states: readonly FindingState[]) => findings.some(({ state }) => states.includes(state));
  if (has('overdue')) return 'late';
  if (has('open', 'again')) return 'asked';
  if (has('replied')) return 'replied';
  if (findings.length > 0) return 'settled';
  return checks.length > 0 ? 'clear' : 'none';
}

/** A closed check leaves nothing to be put right. */
function findingsAt({ id: check, status, body }: Kept, today: CalendarDate): FindingAt[] {
  return findingsOf(body).map((finding) => ({
    check,
    id: finding.id,
    state: status === 'closed' ? 'accepted' : findingState(finding, today),
    issue: finding.issue,
    due: finding.due,
  }));
}

function ids(records: readonly Kept[]): string[] {
  return records.map(({ id }) => id);
}
