/** An exemption 豁免 of one member from one duty in one year, with its reason; shown to the member, lifted with a reason too. */
import { z } from 'zod';
import { DUTIES } from '#src/domain/duty.ts';
import { type Actor, hasRole, staffedOffices } from '#src/domain/people.ts';
import { defineRecord, type Related } from '#src/domain/record/definition.ts';
import { line, prose } from '#src/domain/record/fields.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';

/** Source: §2.6 (the six duties), §3.3.3 (fair assessment). */
export const exemption = defineRecord({
  type: 'exemption',
  v: 1,
  body: z.strictObject({
    person: line.optional(),
    year: z.int().min(2000).max(2199).optional(),
    duty: z.enum(DUTIES).optional(),
    reason: prose.optional(),
    /** Who decided; nobody decides in another's name. */
    by: line.optional(),
  }),
  fields: {
    person: { kind: 'value', by: [] },
    year: { kind: 'value', by: [] },
    duty: { kind: 'value', by: [] },
    by: { kind: 'value', by: [] },
    reason: { kind: 'prose', by: ['office', 'membersWork'] },
  },
  states: ['open', 'lifted'],
  transitions: { lift: { from: ['open'], to: 'lifted', by: ['office', 'membersWork'], needs: 'reason' } },
  parentId: (values) => (typeof values.person === 'string' ? values.person : null),
  ownerFor: (_actor, values) => textIn(values, 'person'),
  fixed: ['person', 'year', 'duty', 'by'],
  begins,
  officeFor: (_actor, _values, person) => officeOf(person) || null,
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  eventDate: (body: Body) => (typeof body.year === 'number' ? `${body.year}-12-31` : null),
  // The county reads every duty file. Source: §3.3.3
  scopes: (record: Stored, half) => [
    `w:${record.tenant}`,
    `c:${record.tenant}:${half}`,
    ...(record.office === null ? [] : [`s:${record.office}:${half}`]),
  ],
});

function begins(actor: Actor, { by }: Body, person: Related | null): boolean {
  if (by !== undefined && by !== actor.id) return false;
  return hasRole(actor, 'membersWork') || staffedOffices(actor).includes(officeOf(person));
}

function officeOf(person: Related | null): string {
  return typeof person?.record.body.office === 'string' ? person.record.body.office : '';
}
