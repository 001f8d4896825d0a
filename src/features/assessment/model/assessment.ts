/** The yearly assessment 履职考核 of a member: facts from the records, the member's words, the office's, the county's; no points, no ranking. */
import { z } from 'zod';
import { DUTIES } from '#src/domain/duty.ts';
import { hasRole, staffedOffices, type Actor } from '#src/domain/people.ts';
import { invalid } from '#src/domain/problem.ts';
import { defineRecord, type ApplyContext, type Effect, type Related } from '#src/domain/record/definition.ts';
import { date, line, prose } from '#src/domain/record/fields.ts';
import type { Transition } from '#src/domain/record/mutation.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { SIGNATURE, SIGNERS, signature, signingBody, signingCapacities, signingFields } from '#src/domain/record/signing.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { allow, refuse, type Result } from '#src/domain/result.ts';

const count = z.int().min(0);
const STATES_OF_DUTY = ['notStarted', 'inProgress', 'done', 'exempt'] as const;

/** What the records say about the member's year; counted, never judged. */
const facts = z.strictObject({
  duties: z
    .array(z.strictObject({ key: z.enum(DUTIES), confirmed: count, waiting: count, target: count, state: z.enum(STATES_OF_DUTY) }))
    .max(DUTIES.length),
  activities: count.optional(),
  present: count.optional(),
  leave: count.optional(),
  /** The day they were counted. */
  on: date.optional(),
});

const correction = z.strictObject({ id: z.uuid(), text: prose, by: line, on: date });

/** Source: §3.1 (assessment at the year's end), §3.3.1 (who signs for the office), §3.3.3 (fair, entered in the duty file). */
export const assessment = defineRecord({
  type: 'assessment',
  v: 1,
  body: z.strictObject({
    person: line.optional(),
    year: z.int().min(2000).max(2199).optional(),
    openedBy: z.enum(['office', 'membersWork']).optional(),
    facts: facts.optional(),
    selfSummary: prose.optional(),
    officeOpinion: prose.optional(),
    ...signingBody,
    remark: prose.optional(),
    conclusion: prose.optional(),
    corrections: z.array(correction).max(100).optional(),
  }),
  fields: {
    person: { kind: 'value', by: [] },
    year: { kind: 'value', by: [] },
    openedBy: { kind: 'value', by: [] },
    facts: { kind: 'value', by: ['office', 'membersWork', 'county'] },
    selfSummary: { kind: 'prose', by: ['author'] },
    officeOpinion: { kind: 'prose', by: ['office'] },
    ...signingFields,
    remark: { kind: 'prose', by: [] },
    conclusion: { kind: 'prose', by: ['membersWork', 'county'] },
    corrections: { kind: 'set', by: ['office', 'membersWork', 'county'] },
  },
  states: ['draft', 'selfDone', 'officeSigned', 'concluded', 'filed'],
  transitions: {
    selfReport: { from: ['draft'], to: 'selfDone', by: ['author'], input: ['selfSummary'] },
    officeSign: {
      from: ['selfDone'],
      to: 'officeSigned',
      by: SIGNERS,
      input: ['officeOpinion', 'facts'],
      fills: SIGNATURE,
    },
    remark: { from: ['officeSigned', 'concluded'], to: 'same', by: ['author'], input: ['remark'], requires: ['remark'] },
    conclude: {
      from: ['officeSigned'],
      to: 'concluded',
      by: ['membersWork', 'county'],
      input: ['conclusion', 'facts'],
      requires: ['conclusion'],
    },
    file: { from: ['concluded'], to: 'filed', by: ['membersWork', 'county'] },
  },
  parentId: (values) => textIn(values, 'person') || null,
  ownerFor: (_actor, values) => textIn(values, 'person'),
  fixed: ['person', 'year', 'openedBy'],
  begins,
  officeFor: (_actor, _values, person) => officeOf(person) || null,
  capacities: signingCapacities,
  locked: ['officeSigned', 'concluded', 'filed'],
  amends: ({ status }: Stored) => (status === 'filed' ? [] : ['author', 'office', 'county']),
  frozen: { from: ['filed'], but: ['corrections'] },
  sealed: { officeOpinion: ['officeSigned', 'concluded'] },
  deletable: [],
  submits: ['selfReport'],
  faultsAtSubmit: () => [],
  eventDate: (body) => (typeof body.year === 'number' ? `${body.year}-12-31` : null),
  scopes,
  effect,
});

/** By the member, or opened for the member by the office or the members' work committee. */
function begins(actor: Actor, values: Body, person: Related | null): boolean {
  if (typeof values.year !== 'number') return false;
  if (values.openedBy === 'office') return staffedOffices(actor).includes(officeOf(person));
  if (values.openedBy === 'membersWork') return hasRole(actor, 'membersWork') || hasRole(actor, 'countyOffice');
  return values.person === actor.id && hasRole(actor, 'member');
}

function officeOf(person: Related | null): string {
  return typeof person?.record.body.office === 'string' ? person.record.body.office : '';
}

/** What the member has not handed in is the member's alone, unless others opened it. Source: §3.3.3. */
function scopes(record: Stored, half: string): string[] {
  const isOpen = record.status === 'draft';
  if (isOpen && record.body.openedBy === undefined) return [];
  const office = record.office === null ? [] : [`s:${record.office}:${half}`];
  const county = isOpen || record.status === 'selfDone' ? [] : [`c:${record.tenant}:${half}`];
  return [...office, ...county, `w:${record.tenant}`];
}

/** Nobody hands in, or signs, an empty page. Source: §3.3.1, §3.3.3. */
function effect(record: Stored, command: Transition, context: ApplyContext): Result<Effect> {
  const needs = { selfReport: 'selfSummary', officeSign: 'officeOpinion' }[command.name];
  if (needs !== undefined && textIn(record.body, needs) === '') return refuse(invalid({ path: needs, code: 'required' }));
  return command.name === 'officeSign' ? allow({ body: { ...record.body, ...signature(context, record) } }) : allow({});
}
