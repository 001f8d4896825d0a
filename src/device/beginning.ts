/** Where a new record of a type stands before its first save. */
import { definitionOf } from '#src/registry.ts';
import { actorNow } from './actor-now.ts';
import type { CommitWorld } from './commit.ts';
import type { DraftRow } from './database.ts';

export function beginningOf({ account, now }: CommitWorld, type: string): DraftRow['begin'] {
  const definition = definitionOf(type);
  const actor = actorNow(account, now());
  return { status: definition?.states[0] ?? '', owner: account.id, office: definition?.officeFor(actor, {}, null) ?? null };
}
