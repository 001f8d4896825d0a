/** A request for support 服务保障请求 of an office: funds, a venue, a vehicle, a speaker, material; answered by the county. */
import { z } from 'zod';
import { OFFICE_STAFF, staffedOffices } from '#src/domain/people.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { date, line, prose } from '#src/domain/record/fields.ts';

export const SUPPORT_KINDS = ['funds', 'venue', 'vehicle', 'speaker', 'material', 'other'] as const;

const offices = { kind: 'value', by: ['author', 'office'] } as const;

/** Source: §3.2 (service and support for activities, by the county office and the members' work committee). */
export const support = defineRecord({
  type: 'support',
  v: 1,
  body: z.strictObject({
    what: z.enum(SUPPORT_KINDS).optional(),
    text: prose.optional(),
    activity: line.optional(),
    neededBy: date.optional(),
    answer: prose.optional(),
  }),
  fields: {
    what: offices,
    text: { kind: 'prose', by: ['author', 'office'] },
    activity: offices,
    neededBy: offices,
    answer: { kind: 'prose', by: [] },
  },
  states: ['open', 'answered', 'closed'],
  transitions: {
    answer: { from: ['open', 'answered'], to: 'answered', by: ['county', 'membersWork'], input: ['answer'], requires: ['answer'] },
    close: { from: ['open', 'answered'], to: 'closed', by: ['author', 'office', 'county', 'membersWork'] },
  },
  begins: (actor) => staffedOffices(actor).length > 0,
  inTheNameOf: OFFICE_STAFF,
  officeFor: (actor) => staffedOffices(actor)[0] ?? null,
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  scopes: ({ office, tenant }, half) => [...(office === null ? [] : [`s:${office}:${half}`]), `c:${tenant}:${half}`, `w:${tenant}`],
});
