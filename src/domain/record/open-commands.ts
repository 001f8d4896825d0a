/** Which commands stand open to somebody on a record as it stands: what screens offer is what apply will allow. */
import { isParty, type Actor, type Party } from '#src/domain/people.ts';
import type { RecordDefinition, Related } from './definition.ts';
import { isAuthor } from './stands-as.ts';

/** As much of a record as the question needs. */
export interface Standing {
  readonly status: string;
  readonly owner: string;
  readonly office: string | null;
  readonly deleted: 0 | 1;
}

/**
 * The names of the commands that {@link Actor} may give on the record now, in the order of the definition.
 *
 * @param parent the record it belongs to: what is written in an office's name is settled only by those who hold a role there
 */
export function openCommands(definition: RecordDefinition, record: Standing, actor: Actor, parent: Related | null = null): string[] {
  if (record.deleted) return [];
  return Object.entries(definition.transitions)
    .filter(([, rule]) => rule.from.includes(record.status) && rule.by.some((party) => isOpenTo(definition, actor, party, record, parent)))
    .map(([name]) => name);
}

function isOpenTo(definition: RecordDefinition, actor: Actor, party: Party, record: Standing, parent: Related | null): boolean {
  return party === 'author' ? isAuthor(definition, actor, record, parent) : isParty(actor, party, record);
}
