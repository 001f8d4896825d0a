/** The records behind a figure: a figure is the number of what it opens, never a second count. */
import { DUTIES, type Duty } from '#src/domain/duty.ts';
import { type FindingAt, isIn, isOpenFinding, type OfficeYear } from './office-year.ts';
import { QUARTERS } from './quarter-cells.ts';

const PLAIN = ['plans', 'summaries', 'checks', 'assessments', 'tasks', 'tasksLate', 'findings', 'findingsLate'] as const;
type Quarterly = `quarter-${1 | 2 | 3 | 4}`;
export type FigureKey = (typeof PLAIN)[number] | Quarterly | `duty-${Duty}`;

export const FIGURES: readonly FigureKey[] = [
  ...PLAIN,
  ...QUARTERS.map((quarter): FigureKey => `quarter-${quarter}`),
  ...DUTIES.map((duty): FigureKey => `duty-${duty}`),
];

export interface Behind {
  readonly record: string;
  /** The rectification of a check that is meant; null for the whole record. */
  readonly finding: FindingAt | null;
}

/** What stands behind a figure of these offices; a record that several of them share is there once. */
export function behind(years: readonly OfficeYear[], figure: FigureKey): Behind[] {
  if (figure === 'findings' || figure === 'findingsLate') {
    const open = years.flatMap((one) => one.findings).filter(isOpenFinding);
    const wanted = figure === 'findings' ? open : open.filter(({ state }) => state === 'overdue');
    return wanted.map((finding) => ({ record: finding.check, finding }));
  }
  return [...new Set(years.flatMap((one) => recordsOf(one, figure)))].map((record) => ({ record, finding: null }));
}

function recordsOf(one: OfficeYear, figure: Exclude<FigureKey, 'findings' | 'findingsLate'>): readonly string[] {
  switch (figure) {
    case 'plans':
      return one.plan !== null && isIn(one.plan) ? [one.plan.id] : [];
    case 'summaries':
      return one.summary !== null && isIn(one.summary) ? [one.summary.id] : [];
    case 'checks':
    case 'assessments':
    case 'tasks':
    case 'tasksLate':
      return one[figure];
    default:
      return figure.startsWith('quarter-') ? activitiesIn(one, figure) : evidenceFor(one, figure);
  }
}

function activitiesIn({ quarters }: OfficeYear, figure: string): string[] {
  return quarters.filter(({ quarter }) => figure === `quarter-${quarter}`).flatMap(({ held, arranged }) => [...held, ...arranged]);
}

function evidenceFor({ six }: OfficeYear, figure: string): string[] {
  return six.duties.filter(({ duty }) => figure === `duty-${duty}`).flatMap(({ records }) => records);
}

/** The figure an address names, or null. */
export function figureNamed(name: string | null): FigureKey | null {
  return FIGURES.find((figure) => figure === name) ?? null;
}
