/** A way of working 做法和经验 that one office shares: published by the county, adopted by others, who report back how it went. */
import { z } from 'zod';
import { dateIn, monthsAfter, type CalendarDate } from '#src/domain/calendar.ts';
import { type Actor, OFFICE_STAFF, type Party, staffedOffices } from '#src/domain/people.ts';
import { invalid, problem } from '#src/domain/problem.ts';
import { defineRecord, type ApplyContext, type Effect } from '#src/domain/record/definition.ts';
import { attachment, date, line, prose, text } from '#src/domain/record/fields.ts';
import type { Transition } from '#src/domain/record/mutation.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { blankFaults } from '#src/domain/record/unfilled.ts';
import { allow, refuse, type Result } from '#src/domain/result.ts';

/** After a quarter an office that adopted a practice is asked how it went. Source: §3.1 */
const REPORT_AFTER_MONTHS = 3;

const voice = z.strictObject({ id: z.uuid(), office: line.optional(), text: prose.optional(), by: line.optional(), on: date.optional() });
const authors = { kind: 'value', by: ['author', 'office'] } as const;
const authorsProse = { kind: 'prose', by: ['author', 'office'] } as const;

/** Source: §2 (new ways), §3.1 (practices and experience summed up and exchanged). */
export const practice = defineRecord({
  type: 'practice',
  v: 1,
  body: z.strictObject({
    title: text(60).optional(),
    conditions: prose.optional(),
    steps: prose.optional(),
    cost: prose.optional(),
    effect: prose.optional(),
    activity: line.optional(),
    attachments: z.array(attachment).max(20).optional(),
    adoptions: z.array(voice).max(200).optional(),
    reports: z.array(voice).max(500).optional(),
  }),
  fields: {
    title: authors,
    conditions: authorsProse,
    steps: authorsProse,
    cost: authorsProse,
    effect: authorsProse,
    activity: authors,
    attachments: { kind: 'set', by: ['author', 'office'] },
    adoptions: { kind: 'set', by: [] },
    reports: { kind: 'set', by: [] },
  },
  states: ['draft', 'submitted', 'published'],
  transitions: {
    submit: { from: ['draft'], to: 'submitted', by: ['author', 'office'] },
    publish: { from: ['submitted'], to: 'published', by: ['county'] },
    adopt: { from: ['published'], to: 'same', by: ['participant'], addsTo: 'adoptions', input: ['text'] },
    reportBack: { from: ['published'], to: 'same', by: ['participant'], addsTo: 'reports', input: ['text'], requires: ['text'] },
  },
  begins: (actor) => staffedOffices(actor).length > 0,
  inTheNameOf: OFFICE_STAFF,
  officeFor: (actor) => staffedOffices(actor)[0] ?? null,
  ofOffice: true,
  capacities,
  locked: ['published'],
  deletable: ['draft'],
  submits: ['submit'],
  faultsAtSubmit: (body) => blankFaults(body, ['title', 'steps', 'effect']),
  scopes,
  effect,
});

/** Staff of the other offices. */
function capacities(actor: Actor, { office }: Stored): Party[] {
  return staffedOffices(actor).some((id) => id !== office) ? ['participant'] : [];
}

/** Its office's until submitted, then the county's and the assisting committee's; published, everybody's. Source: §3.1. */
function scopes({ office, tenant, status, at }: Stored, half: string): string[] {
  const own = office === null ? [] : [`s:${office}:${half}`];
  if (at.submitted === null) return own;
  const told = [...own, `c:${tenant}:${half}`, ...(office === null ? [] : [`x:${office}`, `p:${office}`])];
  return status === 'published' ? [...told, `t:${tenant}`] : told;
}

/** An office adopts once, and reports on what it adopted. Source: §3.1. */
function effect(record: Stored, command: Transition, { actor, done }: ApplyContext): Result<Effect> {
  const set = { adopt: 'adoptions', reportBack: 'reports' }[command.name];
  if (set === undefined) return allow({});
  const office = staffedOffices(actor).find((id) => id !== record.office);
  if (office === undefined) return refuse(problem('forbidden'));
  const earlier = adoptersOf(record.body, command.id);
  if (command.name === 'adopt' && earlier.includes(office)) return refuse(invalid({ path: 'office', code: 'too_many' }));
  if (command.name === 'reportBack' && !earlier.includes(office)) return refuse(invalid({ path: 'adoptions', code: 'required' }));
  const voiced = { ...command.input, id: command.id, office, by: actor.id, on: dateIn(done) };
  const items = [...objectsIn(record.body, set).filter(({ id }) => id !== command.id), voiced];
  return allow({ body: { ...record.body, [set]: items } });
}

function adoptersOf(body: Body, except = ''): string[] {
  return objectsIn(body, 'adoptions')
    .filter(({ id }) => id !== except)
    .map((one) => textIn(one, 'office'));
}

/** Offices that adopted a practice a quarter ago and have not said how it went. Source: §3.1. */
export function owedReports(body: Body, today: CalendarDate): string[] {
  const reported = new Set(objectsIn(body, 'reports').map((one) => textIn(one, 'office')));
  return objectsIn(body, 'adoptions')
    .filter((one) => textIn(one, 'on') !== '' && monthsAfter(textIn(one, 'on'), REPORT_AFTER_MONTHS) <= today)
    .map((one) => textIn(one, 'office'))
    .filter((office) => !reported.has(office));
}
