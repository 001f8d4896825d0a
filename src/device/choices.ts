/** Whose second wordings are to settle today: by the rule that apply and the server keep. */
import type { Actor } from '#src/domain/people.ts';
import { openCommands, type Standing } from '#src/domain/record/open-commands.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { definitionOf, recordDefinition } from '#src/registry.ts';

/**
 * Whether a second wording is somebody's to settle: of an office's paper only as long as they hold a role there.
 *
 * @param parent the record it stands beside; null while this phone does not have it
 *
 * Source: contract, details 8.
 */
export function isChoiceOf(actor: Actor, variant: Standing, parent: Stored | null): boolean {
  const definition = definitionOf(parent?.type ?? '');
  const beside = parent === null || definition === undefined ? null : { definition, record: parent, parent: null };
  return openCommands(recordDefinition('variant'), variant, actor, beside).length > 0;
}
