/** Settings as people look for them, and how each is written down. */
import type { SettingName } from '#src/domain/setting-shapes.ts';

export const SETTING_GROUPS: readonly { readonly key: string; readonly names: readonly SettingName[] }[] = [
  {
    key: 'duties',
    names: [
      'dutyTargets',
      'deedConfirmedBy',
      'attendanceConfirmedBy',
      'cosignersCount',
      'eventServesTwo',
      'joinersOweHalf',
      'reminderDays',
    ],
  },
  { key: 'year', names: ['planBy', 'checkBy', 'summaryBy', 'assessmentBy'] },
  { key: 'texts', names: ['categories', 'reportAdvice', 'reportLimit', 'proposalAdvice', 'proposalWarning', 'proposalLimit'] },
  { key: 'proposals', names: ['proposalDueMonths', 'notFileReasons', 'resultLegends'] },
  { key: 'running', names: ['codeSkewMinutes', 'auditMonths'] },
];

export type SettingKind = 'number' | 'flag' | 'choice' | 'yearDay' | 'list' | 'targets' | 'legends';

const KINDS: Partial<Readonly<Record<SettingName, SettingKind>>> = {
  dutyTargets: 'targets',
  resultLegends: 'legends',
  categories: 'list',
  notFileReasons: 'list',
  planBy: 'yearDay',
  checkBy: 'yearDay',
  summaryBy: 'yearDay',
  assessmentBy: 'yearDay',
  deedConfirmedBy: 'choice',
  attendanceConfirmedBy: 'choice',
  cosignersCount: 'flag',
  eventServesTwo: 'flag',
  joinersOweHalf: 'flag',
};

export function kindOf(name: SettingName): SettingKind {
  return KINDS[name] ?? 'number';
}

/** What a choice may be. */
export const CHOICES: Partial<Readonly<Record<SettingName, readonly string[]>>> = {
  deedConfirmedBy: ['office', 'receipt'],
  attendanceConfirmedBy: ['roll', 'member'],
};
