/** The engagement 聘任 of a clerk: a member or one of the township's staff, by letter, from a day to a day. */
import { z } from 'zod';
import { hasRole, type Actor } from '#src/domain/people.ts';
import type { Fault } from '#src/domain/problem.ts';
import { invalid } from '#src/domain/problem.ts';
import { defineRecord, type ApplyContext, type Effect, type Related } from '#src/domain/record/definition.ts';
import { date, line, prose } from '#src/domain/record/fields.ts';
import type { Transition } from '#src/domain/record/mutation.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { allow, refuse, type Result } from '#src/domain/result.ts';

/** From among whom: the members, or the staff of the township or street. Source: §3.3.2. */
export const ENGAGEMENT_SOURCES = ['member', 'townshipStaff'] as const;

/** Source: §3.3.2 (who may be engaged, the criteria); the clerk's rights follow the dates. */
export const engagement = defineRecord({
  type: 'engagement',
  v: 1,
  body: z.strictObject({
    person: line.optional(),
    office: line.optional(),
    source: z.enum(ENGAGEMENT_SOURCES).optional(),
    criteria: prose.optional(),
    letter: line.optional(),
    start: date.optional(),
    end: date.optional(),
    /** The last day of an engagement that ended early. */
    endedOn: date.optional(),
  }),
  fields: {
    person: { kind: 'value', by: [] },
    office: { kind: 'value', by: [] },
    source: { kind: 'value', by: [] },
    criteria: { kind: 'prose', by: ['firstResponsible', 'county'] },
    letter: { kind: 'value', by: ['firstResponsible', 'county'] },
    start: { kind: 'value', by: [] },
    end: { kind: 'value', by: [] },
    endedOn: { kind: 'value', by: [] },
  },
  states: ['open', 'ended'],
  transitions: {
    end: {
      from: ['open'],
      to: 'ended',
      by: ['firstResponsible', 'county'],
      needs: 'reason',
      input: ['endedOn'],
      requires: ['endedOn'],
    },
  },
  parentId: (values) => textIn(values, 'person') || null,
  ownerFor: (_actor, values) => textIn(values, 'person'),
  fixed: ['person', 'office', 'source', 'start', 'end'],
  begins,
  officeFor: (_actor, values) => textIn(values, 'office') || null,
  ofOffice: true,
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  faultsAtSave,
  scopes,
  effect,
});

/** It runs for years, so an office's own people have it without end, and the county under the half-year it was written in. Source: §3.3.2. */
function scopes({ office, tenant }: Stored, half: string): string[] {
  return office === null ? [] : [`o:${office}`, `p:${office}`, `c:${tenant}:${half}`];
}

/** The first-responsible person engages the office's clerk, or the county does; the person is in the directory. Source: §3.3.2. */
function begins(actor: Actor, values: Body, person: Related | null): boolean {
  const office = textIn(values, 'office');
  const engages = hasRole(actor, 'countyOffice') || hasRole(actor, 'director', office);
  return engages && office !== '' && textIn(values, 'start') !== '' && person?.record.type === 'person';
}

function faultsAtSave(body: Body): Fault[] {
  const [start, end] = [textIn(body, 'start'), textIn(body, 'end')];
  return end !== '' && end < start ? [{ path: 'end', code: 'bad_order' }] : [];
}

/** It ends no earlier than it began, and no later than it would have. */
function effect(record: Stored, command: Transition, _context: ApplyContext): Result<Effect> {
  if (command.name !== 'end') return allow({});
  const [start, end, endedOn] = [textIn(record.body, 'start'), textIn(record.body, 'end'), textIn(record.body, 'endedOn')];
  const outside = endedOn < start || (end !== '' && endedOn > end);
  return outside ? refuse(invalid({ path: 'input.endedOn', code: 'out_of_range' })) : allow({});
}
