/**
 * What the county sets anew: one setting from a day on, with who said so and why. Nothing is ever overwritten: the
 * changes of a setting, oldest first, are its history.
 */
import { z } from 'zod';
import { yearOf } from '#src/domain/calendar.ts';
import { type Actor, hasRole } from '#src/domain/people.ts';
import type { Fault } from '#src/domain/problem.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { date, line, prose } from '#src/domain/record/fields.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { isSettingName, SETTING_SHAPES, TECHNICAL } from '#src/domain/setting-shapes.ts';

const once = { kind: 'value', by: [] } as const;

/** Source: §3.2 (the county office), §3.3.3. */
export const settingChange = defineRecord({
  type: 'settingChange',
  v: 1,
  body: z.strictObject({
    name: line.optional(),
    value: z.json().optional(),
    from: date.optional(),
    /** The decision it goes back to. */
    reason: prose.optional(),
  }),
  fields: { name: once, value: once, from: once, reason: { kind: 'prose', by: [] } },
  states: ['open'],
  transitions: {},
  fixed: ['name', 'value', 'from', 'reason'],
  begins,
  officeFor: () => null,
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  faultsAtSave: ({ name, value }) => valueFaults(name, value),
  eventDate: (body) => textIn(body, 'from') || null,
  scopes: ({ tenant }) => [`t:${tenant}`],
});

/** A setting may begin to hold in this year or later: a year that is over stays as it was judged. */
function begins(actor: Actor, { name, from }: Body): boolean {
  if (!isSettingName(name) || typeof from !== 'string' || yearOf(from) < yearOf(actor.today)) return false;
  return maySet(actor, name);
}

/** The county office sets the rules; administration what keeps the program running. Source: domain §2. */
export function maySet(actor: Actor, name: string): boolean {
  if (hasRole(actor, 'countyOffice')) return true;
  return hasRole(actor, 'admin') && TECHNICAL.some((one) => one === name);
}

/** What is wrong with a value for a setting: nothing when the county may set it so. */
export function valueFaults(name: unknown, value: unknown): Fault[] {
  if (!isSettingName(name)) return [{ path: 'name', code: 'not_in_list' }];
  const parsed = SETTING_SHAPES[name].safeParse(value);
  if (parsed.success) return [];
  const code = value === undefined || value === null || value === '' ? 'required' : codeOf(parsed.error.issues[0]);
  return [{ path: 'value', code }];
}

/** The shapes name the fault of a text themselves; one without a name is a text without words. */
const TEXT_FAULTS = ['bad_date', 'too_long', 'control_char'] as const;

function codeOf(issue: z.core.$ZodIssue | undefined): Fault['code'] {
  if (issue?.code === 'too_big' && issue.origin === 'array') return 'too_many';
  if (issue?.code === 'too_big' || issue?.code === 'too_small') return 'out_of_range';
  if (issue?.code !== 'custom') return 'wrong_type';
  return TEXT_FAULTS.find((fault) => fault === issue.params?.fault) ?? 'required';
}
