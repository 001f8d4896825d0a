/** The yearly work summary 年度总结 of an office: written from the records, edited by hand, signed, submitted, received. */
import { z } from 'zod';
import { DUTIES } from '#src/domain/duty.ts';
import { OFFICE_STAFF, staffedOffices } from '#src/domain/people.ts';
import type { Fault } from '#src/domain/problem.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { instant, line, prose } from '#src/domain/record/fields.ts';
import {
  DOCUMENT_LOCKED,
  DOCUMENT_STATES,
  documentBody,
  documentFields,
  documentScopes,
  documentTransitions,
  signDocument,
} from '#src/domain/record/signed-document.ts';
import { signingCapacities } from '#src/domain/record/signing.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { blankFaults } from '#src/domain/record/unfilled.ts';
import { SECTIONS } from './sections.ts';

const count = z.int().min(0);
/** A figure of the summary with the records it was counted from. */
const figure = z.strictObject({ key: line, count, records: z.array(line).max(2_000) });
const dutyRow = z.strictObject({ duty: z.enum(DUTIES), owed: count, done: count, waiting: count, records: z.array(line).max(2_000) });

const offices = { kind: 'value', by: ['author', 'office'] } as const;
const officesProse = { kind: 'prose', by: ['author', 'office'] } as const;

/** What a signature stands under. */
export const SUMMARY_TEXT = ['year', ...SECTIONS, 'dutyTable', 'figures'] as const;

/** Source: §2.1–§2.7 (the seven duties), §2.6 (six-duty table), §3.1, §3.3.1 (who signs), §3.3.3 (in writing, at the year's end). */
export const summary = defineRecord({
  type: 'summary',
  v: 1,
  body: z.strictObject({
    ...documentBody,
    basics: prose.optional(),
    study: prose.optional(),
    sitIn: prose.optional(),
    briefings: prose.optional(),
    fieldwork: prose.optional(),
    opinions: prose.optional(),
    liaison: prose.optional(),
    tasks: prose.optional(),
    practices: prose.optional(),
    problems: prose.optional(),
    nextYear: prose.optional(),
    dutyTable: z.array(dutyRow).max(DUTIES.length).optional(),
    figures: z.array(figure).max(100).optional(),
    /** The text last written from the records, by section: what differs from it was written by hand. */
    generated: z.partialRecord(z.enum(SECTIONS), prose).optional(),
    /** When figures, table and text were last written from the records. */
    generatedAt: instant.optional(),
  }),
  fields: {
    ...documentFields,
    year: offices,
    basics: officesProse,
    study: officesProse,
    sitIn: officesProse,
    briefings: officesProse,
    fieldwork: officesProse,
    opinions: officesProse,
    liaison: officesProse,
    tasks: officesProse,
    practices: officesProse,
    problems: officesProse,
    nextYear: officesProse,
    dutyTable: offices,
    figures: offices,
    generated: offices,
    generatedAt: { kind: 'value', by: [] },
  },
  states: DOCUMENT_STATES,
  transitions: documentTransitions,
  begins: (actor) => staffedOffices(actor).length > 0,
  inTheNameOf: OFFICE_STAFF,
  officeFor: (actor) => staffedOffices(actor)[0] ?? null,
  ofOffice: true,
  capacities: signingCapacities,
  computed: { whole: ['figures', 'dutyTable'], texts: SECTIONS, last: 'generated', on: 'generatedAt' },
  locked: DOCUMENT_LOCKED,
  amends: ({ status }: Stored) => (status === 'received' ? [] : ['firstResponsible']),
  deletable: [],
  submits: ['submit'],
  faultsAtSubmit: summaryFaults,
  eventDate: (body) => (typeof body.year === 'number' ? `${body.year}-12-31` : null),
  scopes: documentScopes,
  effect: (record, command, context) => signDocument(record, command, context, SUMMARY_TEXT),
});

/** A summary names its year and says at least how the year went. Source: §3.3.3. */
function summaryFaults(body: Body): Fault[] {
  return blankFaults(body, ['year', 'basics']);
}
