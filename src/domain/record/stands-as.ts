/** In which capacity somebody stands to a record: by role and ownership, or by what the record itself says. */
import { isParty, type Actor, type Party } from '#src/domain/people.ts';
import type { RecordDefinition, Related } from './definition.ts';
import type { Stored } from './stored.ts';

export function standsAs(definition: RecordDefinition, actor: Actor, party: Party, record: Stored, parent: Related | null): boolean {
  return isParty(actor, party, record) || (definition.capacities?.(actor, record, parent).includes(party) ?? false);
}
