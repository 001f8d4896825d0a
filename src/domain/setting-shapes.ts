/** What each setting may be. Source: domain, §1 of the rules and the clause of each. */
import { z } from 'zod';
import { DUTIES } from './duty.ts';
import { date, line, text } from './record/fields.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { textFault } from './text.ts';

export type SettingName = keyof Settings;

/** The fields of a paper that may begin with words of the county; of a summary those the records say nothing about. */
export const TEMPLATE_FIELDS = {
  reportTemplate: ['situation', 'analysis', 'suggestions'],
  proposalTemplate: ['situation', 'suggestions'],
  planTemplate: ['aims', 'safeguards'],
  summaryTemplate: ['practices', 'problems', 'nextYear'],
} as const satisfies Partial<Record<SettingName, readonly string[]>>;

export type TemplateName = keyof typeof TEMPLATE_FIELDS;

/** Longest text a field may begin with, in characters. */
export const TEMPLATE_LIMIT = 2_000;

const length = z.int().min(100).max(20_000);
/** A day of every year, `MM-DD`; 29 February is not one. */
const yearDay = z.string().refine((value) => /^\d\d-\d\d$/u.test(value) && date.safeParse(`2001-${value}`).success, {
  params: { fault: 'bad_date' },
});
const filled = line.refine((value) => value.trim() !== '').refine(isWriteable, { params: { fault: 'control_char' } });
const phrases = z.array(filled).max(60);
const words = phrases.min(1);
const legend = z.strictObject({ from: date, clause: filled, A: filled, B: filled, C: filled });

export const SETTING_SHAPES: { readonly [name in SettingName]: z.ZodType<Settings[name]> } = {
  categories: words,
  deedCategories: words,
  reportReturnReasons: phrases,
  deedReturnReasons: phrases,
  notAdoptReasons: phrases,
  paperReturnReasons: phrases,
  proposalReturnReasons: phrases,
  refuseReasons: phrases,
  reportTemplate: template('reportTemplate'),
  proposalTemplate: template('proposalTemplate'),
  planTemplate: template('planTemplate'),
  summaryTemplate: template('summaryTemplate'),
  reportAdvice: length,
  reportLimit: length,
  proposalAdvice: length,
  proposalWarning: length,
  proposalLimit: length,
  proposalDueMonths: z.int().min(1).max(12),
  notFileReasons: words,
  resultLegends: z.array(legend).max(50),
  dutyTargets: z.strictObject({ ...emptyTargets() }),
  cosignersCount: z.boolean(),
  eventServesTwo: z.boolean(),
  joinersOweHalf: z.boolean(),
  codeSkewMinutes: z.int().min(1).max(30),
  reminderDays: z.int().min(1).max(90),
  planBy: yearDay,
  checkBy: yearDay,
  summaryBy: yearDay,
  assessmentBy: yearDay,
  deedConfirmedBy: z.enum(['office', 'receipt']),
  attendanceConfirmedBy: z.enum(['roll', 'member']),
  auditMonths: z.int().min(6).max(120),
};

/** How the running of the program is set, which administration may do too; all others are the county office's alone. */
export const TECHNICAL: readonly SettingName[] = ['codeSkewMinutes', 'auditMonths'];

export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(TEMPLATE_FIELDS, name);
}

export function isSettingName(name: unknown): name is SettingName {
  return typeof name === 'string' && Object.hasOwn(DEFAULT_SETTINGS, name);
}

function template(name: TemplateName) {
  const skeleton = text(TEMPLATE_LIMIT).refine(isWriteable, { params: { fault: 'control_char' } });
  return z.partialRecord(z.enum(TEMPLATE_FIELDS[name]), skeleton);
}

function isWriteable(value: string): boolean {
  return textFault(value) === null;
}

function emptyTargets(): Record<(typeof DUTIES)[number], z.ZodInt> {
  // One entry per duty.
  return Object.fromEntries(DUTIES.map((duty) => [duty, z.int().min(0).max(20)])) as Record<(typeof DUTIES)[number], z.ZodInt>;
}
