/** Feedback 意见反馈 on the app itself, from anybody who uses it, answered by the county office. */
import { z } from 'zod';
import { memberOffice } from '#src/domain/people.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { line, prose } from '#src/domain/record/fields.ts';

/** Asked for by the national rules on government apps; the document itself is silent. */
export const feedback = defineRecord({
  type: 'feedback',
  v: 1,
  body: z.strictObject({ text: prose.optional(), appVersion: line.optional(), answer: prose.optional() }),
  fields: { text: { kind: 'prose', by: ['author'] }, appVersion: { kind: 'value', by: ['author'] }, answer: { kind: 'prose', by: [] } },
  states: ['open', 'answered', 'closed'],
  transitions: {
    answer: { from: ['open', 'answered'], to: 'answered', by: ['county'], input: ['answer'], requires: ['answer'] },
    close: { from: ['open', 'answered'], to: 'closed', by: ['author', 'county'] },
  },
  begins: () => true,
  officeFor: memberOffice,
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  scopes: (record, half) => [`c:${record.tenant}:${half}`],
});
