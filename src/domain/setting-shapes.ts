/** What each setting may be. Source: domain, §1 of the rules and the clause of each. */
import { z } from 'zod';
import { DUTIES } from './duty.ts';
import { date, line } from './record/fields.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export type SettingName = keyof Settings;

const length = z.int().min(100).max(20_000);
/** A day of every year, `MM-DD`; 29 February is not one. */
const yearDay = z.string().refine((value) => /^\d\d-\d\d$/u.test(value) && date.safeParse(`2001-${value}`).success, {
  params: { fault: 'bad_date' },
});
const filled = line.refine((value) => value.trim() !== '');
const words = z.array(filled).min(1).max(60);
const legend = z.strictObject({ from: date, clause: filled, A: filled, B: filled, C: filled });

export const SETTING_SHAPES: { readonly [name in SettingName]: z.ZodType<Settings[name]> } = {
  categories: words,
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

export function isSettingName(name: unknown): name is SettingName {
  return typeof name === 'string' && Object.hasOwn(DEFAULT_SETTINGS, name);
}

function emptyTargets(): Record<(typeof DUTIES)[number], z.ZodInt> {
  // One entry per duty.
  return Object.fromEntries(DUTIES.map((duty) => [duty, z.int().min(0).max(20)])) as Record<(typeof DUTIES)[number], z.ZodInt>;
}
