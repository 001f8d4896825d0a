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
  {
    key: 'texts',
    names: ['categories', 'deedCategories', 'reportAdvice', 'reportLimit', 'proposalAdvice', 'proposalWarning', 'proposalLimit'],
  },
  { key: 'proposals', names: ['proposalDueMonths', 'notFileReasons', 'resultLegends'] },
  {
    key: 'reasons',
    names: ['reportReturnReasons', 'deedReturnReasons', 'notAdoptReasons', 'proposalReturnReasons', 'refuseReasons', 'paperReturnReasons'],
  },
  { key: 'templates', names: ['reportTemplate', 'proposalTemplate', 'planTemplate', 'summaryTemplate'] },
  { key: 'running', names: ['codeSkewMinutes', 'auditMonths'] },
];

/** `list`: short words to choose from; `phrases`: sentences to add with a tap; `template`: what a paper begins with. */
export type SettingKind = 'number' | 'flag' | 'choice' | 'yearDay' | 'list' | 'phrases' | 'template' | 'targets' | 'legends';

const KINDS: Partial<Readonly<Record<SettingName, SettingKind>>> = {
  dutyTargets: 'targets',
  resultLegends: 'legends',
  categories: 'list',
  deedCategories: 'list',
  reportReturnReasons: 'phrases',
  deedReturnReasons: 'phrases',
  notAdoptReasons: 'phrases',
  proposalReturnReasons: 'phrases',
  refuseReasons: 'phrases',
  paperReturnReasons: 'phrases',
  reportTemplate: 'template',
  proposalTemplate: 'template',
  planTemplate: 'template',
  summaryTemplate: 'template',
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

/** A county may do without phrases and without templates. */
export function mayBeEmpty(name: SettingName): boolean {
  return ['phrases', 'template'].includes(kindOf(name));
}

/** What a choice may be. */
export const CHOICES: Partial<Readonly<Record<SettingName, readonly string[]>>> = {
  deedConfirmedBy: ['office', 'receipt'],
  attendanceConfirmedBy: ['roll', 'member'],
};
