/** For whom something is published: everybody, some offices, or some people. */
import { z } from 'zod';
import { line } from './fields.ts';
import type { Stored } from './stored.ts';

export const AUDIENCE_KINDS = ['all', 'offices', 'people'] as const;
export type AudienceKind = (typeof AUDIENCE_KINDS)[number];

export const audience = z.strictObject({
  kind: z.enum(AUDIENCE_KINDS),
  ids: z.array(line).max(1_000).optional(),
});

export type Audience = z.output<typeof audience>;

/** The scopes of those a published record is for; without an audience it is for everybody. */
export function audienceScopes(record: Stored): string[] {
  const chosen = audience.safeParse(record.body.audience);
  if (!chosen.success || chosen.data.kind === 'all') return [`t:${record.tenant}`];
  const ids = chosen.data.ids ?? [];
  return chosen.data.kind === 'people' ? ids.map((id) => `m:${id}`) : ids.flatMap((id) => [`o:${id}`, `p:${id}`]);
}
