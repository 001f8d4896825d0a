/** In which capacity somebody stands to a record: by role and ownership, or by what the record itself says. */
import { isParty, type Actor, type Party } from '#src/domain/people.ts';
import type { RecordDefinition, Related } from './definition.ts';
import type { Stored } from './stored.ts';

/**
 * Whether it is theirs to act on: the owner's, and of what was written in the name of an office or the county only as long as
 * the owner holds a role there. What belongs to a record is as much theirs as that record.
 */
export function isAuthor(
  definition: RecordDefinition,
  actor: Actor,
  record: Pick<Stored, 'owner' | 'office'>,
  parent: Related | null = null,
): boolean {
  if (!isParty(actor, 'author', record)) return false;
  if (definition.inParentScopes && parent !== null) return isAuthor(parent.definition, actor, parent.record, parent.parent);
  const { inTheNameOf } = definition;
  const isThere = (office: string | null) => office === null || record.office === null || office === record.office;
  return inTheNameOf === undefined || actor.grants.some(({ role, office }) => inTheNameOf.includes(role) && isThere(office));
}

export function standsAs(definition: RecordDefinition, actor: Actor, party: Party, record: Stored, parent: Related | null): boolean {
  if (party === 'author') return isAuthor(definition, actor, record, parent);
  return isParty(actor, party, record) || (definition.capacities?.(actor, record, parent).includes(party) ?? false);
}
