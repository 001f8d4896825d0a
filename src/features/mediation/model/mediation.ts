/** Explaining and mediating 释疑解惑、化解矛盾: what a member cleared up; the parties stay anonymous. */
import { z } from 'zod';
import { hasRole, memberOffice } from '#src/domain/people.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { date, line, prose, text } from '#src/domain/record/fields.ts';

const authors = { kind: 'value', by: ['author'] } as const;
const authorsProse = { kind: 'prose', by: ['author'] } as const;

/** Source: §2.5. */
export const mediation = defineRecord({
  type: 'mediation',
  v: 1,
  body: z.strictObject({
    topic: text(60).optional(),
    on: date.optional(),
    place: line.optional(),
    process: prose.optional(),
    result: prose.optional(),
  }),
  fields: { topic: authors, on: authors, place: authors, process: authorsProse, result: authorsProse },
  states: ['open'],
  transitions: {},
  begins: (actor) => hasRole(actor, 'member'),
  officeFor: memberOffice,
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  eventDate: (body) => (typeof body.on === 'string' ? body.on : null),
  scopes: (record, half) => (record.office === null ? [] : [`s:${record.office}:${half}`]),
});
