/** A contact 联络记录 of an office with one of its members: how, about what, and what follows; stays within the office. */
import { z } from 'zod';
import { staffedOffices, type Actor } from '#src/domain/people.ts';
import { defineRecord, type Related } from '#src/domain/record/definition.ts';
import { date, line, prose } from '#src/domain/record/fields.ts';
import { textIn } from '#src/domain/record/read-body.ts';

export const CONTACT_WAYS = ['visit', 'phone', 'meeting', 'message', 'other'] as const;

const offices = { kind: 'value', by: ['author', 'office'] } as const;

/** Source: §2.6 (close contact with members, care for their work and life), §3.3.2 (the clerk's contact work). */
export const contact = defineRecord({
  type: 'contact',
  v: 1,
  body: z.strictObject({
    member: line.optional(),
    how: z.enum(CONTACT_WAYS).optional(),
    on: date.optional(),
    topic: line.optional(),
    text: prose.optional(),
    followUp: prose.optional(),
  }),
  fields: {
    member: { kind: 'value', by: [] },
    how: offices,
    on: offices,
    topic: offices,
    text: { kind: 'prose', by: ['author', 'office'] },
    followUp: { kind: 'prose', by: ['author', 'office'] },
  },
  states: ['open'],
  transitions: {},
  parentId: (values) => textIn(values, 'member') || null,
  fixed: ['member'],
  begins,
  officeFor: (actor, _values, member) => officeOf(member) || (staffedOffices(actor)[0] ?? null),
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  eventDate: (body) => textIn(body, 'on') || null,
  scopes: ({ office }, half) => (office === null ? [] : [`s:${office}:${half}`]),
});

/** Staff write down contacts with the members of their own office. Source: §3.3.2. */
function begins(actor: Actor, _values: unknown, member: Related | null): boolean {
  return member?.record.type === 'person' && staffedOffices(actor).includes(officeOf(member));
}

function officeOf(person: Related | null): string {
  return person === null ? '' : textIn(person.record.body, 'office');
}
