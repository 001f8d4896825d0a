/** Signing for an office: by its first-responsible person of that day, or by a deputy whom that person named for this paper. */
import { z } from 'zod';
import { dateIn } from '#src/domain/calendar.ts';
import { hasRole, type Actor, type Party } from '#src/domain/people.ts';
import type { ApplyContext, Field } from './definition.ts';
import { date, line } from './fields.ts';
import { textIn } from './read-body.ts';
import type { Body, Stored } from './stored.ts';

/** Whoever signs: the clerk and a deputy without delegation are not among them. Source: §3.3.1. */
export const SIGNERS = ['firstResponsible', 'delegate'] as const satisfies readonly Party[];

/** The fields of a paper that an office signs. */
export const signingBody = {
  /** The deputy who may sign this paper. */
  delegate: line.optional(),
  signedBy: line.optional(),
  signedOn: date.optional(),
  /** It was signed by delegation. */
  delegated: z.boolean().optional(),
};

export const signingFields = {
  delegate: { kind: 'value', by: ['firstResponsible'] },
  signedBy: { kind: 'value', by: [] },
  signedOn: { kind: 'value', by: [] },
  delegated: { kind: 'value', by: [] },
} as const satisfies Record<string, Field>;

/** What the signature fills. */
export const SIGNATURE = ['signedBy', 'signedOn', 'delegated'] as const;

/** The capacity of a deputy director whom the first-responsible person named. Source: §3.3.1. */
export function signingCapacities(actor: Actor, record: Stored): Party[] {
  const isNamed = textIn(record.body, 'delegate') === actor.id && hasRole(actor, 'deputyDirector', record.office);
  return isNamed && !hasRole(actor, 'director', record.office) ? ['delegate'] : [];
}

/** The signature of whoever signs now, said to be by delegation where it is. Source: §3.3.1. */
export function signature({ actor, done }: ApplyContext, record: Stored): Body {
  const isDelegated = !hasRole(actor, 'director', record.office);
  return { signedBy: actor.id, signedOn: dateIn(done), delegated: isDelegated };
}
