/** Work news 工作信息 of an office, sent to the county office and the assisting committee; not an opinion report. */
import { z } from 'zod';
import { OFFICE_STAFF, staffedOffices } from '#src/domain/people.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { attachment, date, line, prose } from '#src/domain/record/fields.ts';
import { textIn } from '#src/domain/record/read-body.ts';

const offices = { kind: 'value', by: ['author', 'office'] } as const;

/** Source: §3.2 (the county knows how work goes), §3.3.3 (information passed on in time). */
export const news = defineRecord({
  type: 'news',
  v: 1,
  body: z.strictObject({
    title: line.optional(),
    text: prose.optional(),
    activity: line.optional(),
    on: date.optional(),
    attachments: z.array(attachment).max(20).optional(),
  }),
  fields: {
    title: offices,
    text: { kind: 'prose', by: ['author', 'office'] },
    activity: offices,
    on: offices,
    attachments: { kind: 'set', by: ['author', 'office'] },
  },
  states: ['open'],
  transitions: {},
  begins: (actor) => staffedOffices(actor).length > 0,
  inTheNameOf: OFFICE_STAFF,
  officeFor: (actor) => staffedOffices(actor)[0] ?? null,
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  eventDate: (body) => textIn(body, 'on') || null,
  scopes: ({ office, tenant }, half) =>
    office === null ? [] : [`s:${office}:${half}`, `p:${office}`, `x:${office}`, `c:${tenant}:${half}`],
});
