/**
 * A contact 联络记录 of an office with one of its members: how, about what, and what follows; stays within the office.
 * A reminder is a contact that names what the member still owes: that one the member reads too.
 */
import { z } from 'zod';
import { DUTIES } from '#src/domain/duty.ts';
import { type Actor, OFFICE_STAFF, staffedOffices } from '#src/domain/people.ts';
import type { Fault } from '#src/domain/problem.ts';
import { defineRecord, type Related } from '#src/domain/record/definition.ts';
import { date, line, prose } from '#src/domain/record/fields.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';

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
    /** A reminder: the duties the member still owes, and the planned activities that would serve them. */
    missing: z.array(z.enum(DUTIES)).max(DUTIES.length).optional(),
    planned: z.array(line).max(20).optional(),
  }),
  fields: {
    member: { kind: 'value', by: [] },
    how: offices,
    on: offices,
    topic: offices,
    text: { kind: 'prose', by: ['author', 'office'] },
    followUp: { kind: 'prose', by: ['author', 'office'] },
    missing: { kind: 'value', by: [] },
    planned: { kind: 'value', by: [] },
  },
  states: ['open'],
  transitions: {},
  parentId: (values) => textIn(values, 'member') || null,
  fixed: ['member', 'missing', 'planned'],
  begins,
  inTheNameOf: OFFICE_STAFF,
  officeFor: (actor, _values, member) => officeOf(member) || (staffedOffices(actor)[0] ?? null),
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  faultsAtSave,
  eventDate: (body) => textIn(body, 'on') || null,
  scopes,
});

/** Whether the member was told what is still owed; such a contact is for the member's eyes. Source: §2.6. */
export function isReminder(body: Body): boolean {
  return Array.isArray(body.missing) && body.missing.length > 0;
}

/** What the member reads holds no notes of the office's own. */
function faultsAtSave(body: Body): Fault[] {
  if (!isReminder(body)) return [];
  return (['text', 'followUp'] as const).flatMap((path) => (textIn(body, path) === '' ? [] : [{ path, code: 'not_in_list' }]));
}

function scopes({ office, body }: Stored, half: string): string[] {
  const own = office === null ? [] : [`s:${office}:${half}`];
  return isReminder(body) ? [...own, `m:${textIn(body, 'member')}`] : own;
}

/** Staff write down contacts with the members of their own office. Source: §3.3.2. */
function begins(actor: Actor, _values: unknown, member: Related | null): boolean {
  return member?.record.type === 'person' && staffedOffices(actor).includes(officeOf(member));
}

function officeOf(person: Related | null): string {
  return person === null ? '' : textIn(person.record.body, 'office');
}
