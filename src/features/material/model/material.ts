/** Study material 学习资料, readable offline; nobody counts who read it. */
import { z } from 'zod';
import { type Actor, hasRole } from '#src/domain/people.ts';
import { audience, audienceScopes, isForNobody } from '#src/domain/record/audience.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { attachment, line, prose } from '#src/domain/record/fields.ts';
import { STUDY_TOPICS } from '#src/domain/study.ts';
import { blankFaults } from '#src/domain/record/unfilled.ts';

/** Who publishes study material. Source: §2.1. */
const PUBLISHERS = ['countyOffice', 'membersWork'] as const;

const countys = { kind: 'value', by: ['author', 'county'] } as const;

/** Source: §2.1. */
export const material = defineRecord({
  type: 'material',
  v: 1,
  body: z.strictObject({
    title: line.optional(),
    topic: z.enum(STUDY_TOPICS).optional(),
    text: prose.optional(),
    audience: audience.optional(),
    attachments: z.array(attachment).max(20).optional(),
  }),
  fields: {
    title: countys,
    topic: countys,
    text: { kind: 'prose', by: ['author', 'county'] },
    audience: countys,
    attachments: { kind: 'set', by: ['author', 'county'] },
  },
  states: ['draft', 'published'],
  transitions: { publish: { from: ['draft'], to: 'published', by: ['author', 'county'] } },
  begins: mayPublish,
  inTheNameOf: PUBLISHERS,
  officeFor: () => null,
  locked: [],
  deletable: ['draft'],
  submits: ['publish'],
  faultsAtSubmit: (body) => [
    ...blankFaults(body, ['title']),
    ...(isForNobody(body) ? [{ path: 'audience', code: 'required' } as const] : []),
  ],
  scopes: (record, half) => (record.status === 'draft' ? [] : [`c:${record.tenant}:${half}`, ...audienceScopes(record)]),
});

/** Who may publish to members. Source: §2.1. */
export function mayPublish(actor: Actor): boolean {
  return PUBLISHERS.some((role) => hasRole(actor, role));
}
