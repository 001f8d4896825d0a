/** For whom something is published: everybody, some offices, or some people. */
import { z } from 'zod';
import { type Role, ROLES } from '#src/domain/people.ts';
import { line } from './fields.ts';
import type { Body, Stored } from './stored.ts';

export const AUDIENCE_KINDS = ['all', 'offices', 'people'] as const;
export type AudienceKind = (typeof AUDIENCE_KINDS)[number];

export const audience = z.strictObject({
  kind: z.enum(AUDIENCE_KINDS),
  ids: z.array(line).max(1_000).optional(),
  /**
   * The roles by which the people were chosen, from the directory of that day; `ids` names the people themselves. Who takes a role
   * up later is not added: the design knows everybody, offices and people (domain §4), a record's readers are read from the record
   * alone (no grant changes who may read what was published before), and past readers would otherwise lose what they were told.
   */
  roles: z.array(z.enum(ROLES)).max(ROLES.length).optional(),
});

/** An audience as it is read: every part is there. */
export interface Audience {
  readonly kind: AudienceKind;
  readonly ids: readonly string[];
  readonly roles: readonly Role[];
}

/** For whom something is meant; everybody where nothing is said. */
export function audienceIn(body: Body): Audience {
  const read = audience.safeParse(body.audience);
  return read.success
    ? { kind: read.data.kind, ids: read.data.ids ?? [], roles: read.data.roles ?? [] }
    : { kind: 'all', ids: [], roles: [] };
}

/** Where some offices or people are chosen there is at least one, or nobody would ever see it. */
export function isForNobody(body: Body): boolean {
  const { kind, ids } = audienceIn(body);
  return kind !== 'all' && ids.length === 0;
}

/** The scopes of those a published record is for; without an audience it is for everybody. */
export function audienceScopes(record: Stored): string[] {
  const chosen = audience.safeParse(record.body.audience);
  if (!chosen.success || chosen.data.kind === 'all') return [`t:${record.tenant}`];
  const ids = chosen.data.ids ?? [];
  return chosen.data.kind === 'people' ? ids.map((id) => `m:${id}`) : ids.flatMap((id) => [`o:${id}`, `p:${id}`]);
}
