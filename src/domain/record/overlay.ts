/** What a phone shows: the server's record with the person's own waiting acts on top. */
import { isParty, type Actor } from '#src/domain/people.ts';
import { outcomeOf, settled, withoutEmpty, type EditSet } from './apply-edit.ts';
import { logEntry, targetOf, withInput } from './apply-transition.ts';
import type { RecordDefinition, Related } from './definition.ts';
import { itemKey } from './merge.ts';
import { isSetEdit, type Mutation, type SetEdit, type Transition } from './mutation.ts';
import type { Json, Stored } from './stored.ts';
import { emptyRecord } from './apply.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';

/**
 * Own words always win on screen until the server has had its say; whether they will be merged, kept
 * beside or refused there is decided there alone.
 *
 * @param base the last version the server sent, null when it never did
 * @param waiting the person's own acts on it that the server has not confirmed, oldest first
 * @param parent the record it is begun under, which may place it at an office; null where this phone has none
 * @returns null when there is nothing to show
 */
export function showWaiting(
  definition: RecordDefinition,
  base: Stored | null,
  waiting: readonly Mutation[],
  actor: Actor,
  parent: Related | null = null,
): Stored | null {
  return waiting.reduce((shown, mutation) => showOne(definition, shown, mutation, actor, parent), base);
}

function showOne(
  definition: RecordDefinition,
  shown: Stored | null,
  mutation: Mutation,
  actor: Actor,
  parent: Related | null,
): Stored | null {
  if (mutation.op === 'create') {
    const context = { actor, settings: DEFAULT_SETTINGS, now: mutation.at, done: mutation.at, parent };
    return withEdits(definition, shown ?? emptyRecord(definition, mutation, context), mutation.set ?? {}, mutation.at);
  }
  if (shown === null) return null;
  switch (mutation.op) {
    case 'edit':
      return withEdits(definition, shown, mutation.set, mutation.at);
    case 'transition':
      return withTransition(definition, shown, mutation, actor);
    case 'delete':
      return { ...shown, deleted: 1 };
    case 'restore':
      return { ...shown, deleted: 0 };
  }
}

function withEdits(definition: RecordDefinition, shown: Stored, set: EditSet, at: string): Stored {
  const body: Record<string, Json> = { ...shown.body };
  for (const [name, edit] of Object.entries(settled(definition, shown, set, at))) {
    const outcome = outcomeOf(definition.fields[name], shown.body[name], isSetEdit(edit) ? whateverSeen(edit) : edit);
    if (outcome.kind === 'variant' && !isSetEdit(edit)) body[name] = edit.to;
    if (outcome.kind === 'set' || outcome.kind === 'merged') body[name] = outcome.value;
  }
  const after = withoutEmpty(body);
  return { ...shown, body: definition.afterEdit?.(shown, after) ?? after };
}

/** The items a person takes out or words anew, whatever the server's wording of them is by now. */
function whateverSeen({ add = [], rem = [] }: SetEdit): SetEdit {
  return { add, rem: rem.map(itemKey) };
}

function withTransition(definition: RecordDefinition, shown: Stored, command: Transition, actor: Actor): Stored {
  const rule = definition.transitions[command.name];
  if (!rule || shown.status !== command.expect) return shown;
  const party = rule.by.find((candidate) => isParty(actor, candidate, shown)) ?? 'author';
  const submitted = definition.submits.includes(command.name) ? (shown.at.submitted ?? command.at) : shown.at.submitted;
  return {
    ...shown,
    status: targetOf(rule, shown.status),
    body: withEffect(definition, { ...shown, body: withInput(rule, shown.body, command) }, command, actor),
    log: [...shown.log, logEntry(command.name, command.to, command.note ?? null, party, shown, actor, command.at)],
    at: { ...shown.at, submitted },
  };
}

/** The body as the command's effect leaves it, as far as the record alone can tell; what other records get is the server's to say. */
function withEffect(definition: RecordDefinition, filled: Stored, command: Transition, actor: Actor): Stored['body'] {
  const context = { actor, settings: DEFAULT_SETTINGS, now: command.at, done: command.at, parent: null };
  const effect = definition.effect?.(filled, command, context);
  return effect?.ok ? (effect.value.body ?? filled.body) : filled.body;
}
