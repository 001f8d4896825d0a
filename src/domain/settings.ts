import type { Duty } from './duty.ts';
import type { ResultLegend } from './result-legend.ts';

/**
 * What the county office may set. Each setting has a default at release and names the clause it serves;
 * where the source is silent, the rule is a setting, never a constant.
 */
export interface Settings {
  /** Categories of reports and proposals. Source: §2.5. */
  readonly categories: readonly string[];
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
};

/** The clause each setting carries. */
export const SETTING_CLAUSES: { readonly [name in keyof Settings]: string } = {
  categories: '§2.5',
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
};
