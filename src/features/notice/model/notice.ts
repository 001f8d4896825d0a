/** A notice 通知 of the county, for everybody, some offices or some people; read without being counted. */
import { z } from 'zod';
import { hasRole, type Actor } from '#src/domain/people.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { attachment, line, prose } from '#src/domain/record/fields.ts';
import { blankFaults } from '#src/domain/record/unfilled.ts';
import { audience, audienceScopes, isForNobody } from '#src/domain/record/audience.ts';
import type { Fault } from '#src/domain/problem.ts';
import type { Body } from '#src/domain/record/stored.ts';

/** Who publishes to members. Source: §2.1, §3.2. */
const PUBLISHERS = ['countyOffice', 'membersWork', 'proposalsCommittee', 'specialCommittee'] as const;

const countys = { kind: 'value', by: ['author', 'county'] } as const;

/** Source: §2.1 (conveying meetings, reporting the committee's work), §3.1. */
export const notice = defineRecord({
  type: 'notice',
  v: 1,
  body: z.strictObject({
    title: line.optional(),
    text: prose.optional(),
    audience: audience.optional(),
    meeting: line.optional(),
    attachments: z.array(attachment).max(20).optional(),
  }),
  fields: {
    title: countys,
    text: { kind: 'prose', by: ['author', 'county'] },
    audience: countys,
    meeting: countys,
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
  faultsAtSubmit: (body) => [...blankFaults(body, ['title', 'text']), ...audienceFaults(body)],
  scopes: (record, half) => (record.status === 'draft' ? [] : [`c:${record.tenant}:${half}`, ...audienceScopes(record)]),
});

/** A notice for some offices or people names at least one of them. */
function audienceFaults(body: Body): Fault[] {
  return isForNobody(body) ? [{ path: 'audience', code: 'required' }] : [];
}

/** Who may publish to members. Source: §3.1. */
export function mayPublish(actor: Actor): boolean {
  return PUBLISHERS.some((role) => hasRole(actor, role));
}
