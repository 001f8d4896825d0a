/** How each blank of the commands on proposals is asked for. Which blanks a command has, and which it needs, the workflow says. */
import type { CalendarDate } from '#src/domain/calendar.ts';
import { monthsAfter } from '#src/domain/calendar.ts';
import type { TransitionRule } from '#src/domain/record/definition.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import type { TransitionOptions } from '#src/device/shown.ts';
import type { BodyOf } from '#src/registry.ts';

type Proposal = BodyOf<'proposal'>;

export const CONSULTATIONS = ['submit', 'merge', 'toReport', 'moreResearch'] as const satisfies readonly NonNullable<
  Proposal['consultation']
>[];
export const RESULT_CLASSES = ['A', 'B', 'C'] as const satisfies readonly NonNullable<Proposal['resultClass']>[];

export type BlankKind = 'line' | 'prose' | 'date' | 'consultation' | 'class' | 'reasons' | 'names' | 'proposal';

const KINDS: Readonly<Record<string, BlankKind>> = {
  note: 'prose',
  text: 'prose',
  replyText: 'prose',
  due: 'date',
  on: 'date',
  consultation: 'consultation',
  resultClass: 'class',
  reasons: 'reasons',
  coAssigned: 'names',
  mergedInto: 'proposal',
};

export function kindOfBlank(name: string): BlankKind {
  return KINDS[name] ?? 'line';
}

/** What stands in a blank before anything is typed: the county's usual day, or today. */
export function presetsOf(command: string, today: CalendarDate, dueMonths: number): Body {
  if (command === 'assign' || command === 'extend' || command === 'rehandle') return { due: monthsAfter(today, dueMonths) };
  return command === 'followUp' ? { on: today } : {};
}

/** The blanks as the command's note and input; what was left empty is left out. */
export function optionsFrom(rule: TransitionRule | undefined, values: Body): TransitionOptions {
  const note = textIn(values, 'note');
  const input = (rule?.input ?? []).flatMap((name): [string, Json][] => {
    const value = values[name] ?? '';
    const isEmpty = Array.isArray(value) ? value.length === 0 : textIn(values, name) === '';
    return isEmpty ? [] : [[name, value]];
  });
  return { ...(note === '' ? {} : { note }), ...(input.length === 0 ? {} : { input: Object.fromEntries(input) }) };
}

/** The names in a line, parted by 、，； ; each once. */
export function namesFrom(text: string): string[] {
  const names = text.split(/[、，,；;\n]/u).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

export function listIn(values: Body, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
