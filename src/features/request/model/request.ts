/** A member's request 委员诉求: a difficulty in the work or a matter of a member's rights, answered by whoever may help. */
import { z } from 'zod';
import { hasRole, memberOffice, type Actor } from '#src/domain/people.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { prose, text } from '#src/domain/record/fields.ts';
import type { Stored } from '#src/domain/record/stored.ts';

/** Source: §2.6 (care for members, their democratic rights). */
export const request = defineRecord({
  type: 'request',
  v: 1,
  body: z.strictObject({ topic: text(60).optional(), text: prose.optional(), protected: z.boolean().optional(), answer: prose.optional() }),
  fields: {
    topic: { kind: 'value', by: ['author'] },
    text: { kind: 'prose', by: ['author'] },
    protected: { kind: 'value', by: ['author'] },
    answer: { kind: 'prose', by: [] },
  },
  states: ['open', 'answered', 'closed'],
  transitions: {
    answer: { from: ['open', 'answered'], to: 'answered', by: ['office', 'membersWork'], input: ['answer'], requires: ['answer'] },
    close: { from: ['open', 'answered'], to: 'closed', by: ['author', 'office', 'membersWork'] },
  },
  begins: (actor: Actor) => hasRole(actor, 'member'),
  officeFor: memberOffice,
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  scopes,
});

/** A protected request is its author's and the members' work committee's alone; another goes to the office too. */
function scopes(record: Stored, half: string): string[] {
  const committee = `w:${record.tenant}`;
  return record.body.protected === true || record.office === null ? [committee] : [committee, `s:${record.office}:${half}`];
}
