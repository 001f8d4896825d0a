/** Moving a record's status: only by a command that names the status and the text its author was shown. */
import { roleFor, type Actor, type Party } from '#src/domain/people.ts';
import { invalid, problem, type Fault, type ProblemCode } from '#src/domain/problem.ts';
import { allow, refuse, type Result } from '#src/domain/result.ts';
import { isBlank, lengthOf } from '#src/domain/text.ts';
import { faultsOfValue, fieldSchema, outcomeOf, variantOf, withoutEmpty } from './apply-edit.ts';
import { reject, type Applied } from './applied.ts';
import { contentHash } from './content.ts';
import type { ApplyContext, Effect, RecordDefinition, TransitionRule } from './definition.ts';
import { mergeSet } from './merge.ts';
import type { Transition } from './mutation.ts';
import { standsAs } from './stands-as.ts';
import type { Body, Json, LogEntry, Stored } from './stored.ts';
import { isUnfilled } from './unfilled.ts';

/** Longest reason of a command, in characters. */
const NOTE_LIMIT = 2000;

/**
 * Applies a command.
 *
 * @returns refusals `gone`, `forbidden`, `state_changed` and `content_changed` (with who and when),
 * `invalid` (a missing reason, a fault in the input, or what is still to be filled before handing in)
 */
export function applyTransition(definition: RecordDefinition, current: Stored, command: Transition, context: ApplyContext): Applied {
  const rule = Object.hasOwn(definition.transitions, command.name) ? definition.transitions[command.name] : undefined;
  if (!rule) return reject(invalid({ path: 'name', code: 'unknown_command' }));
  if (current.deleted) return reject(problem('gone'));
  const party = rule.by.find((candidate) => standsAs(definition, context.actor, candidate, current, context.parent));
  if (!party) return reject(problem('forbidden'));
  if (command.expect !== current.status) return reject(since('state_changed', current));
  if (!rule.from.includes(current.status)) return reject(problem('forbidden', { status: current.status }));
  if (command.seen !== contentHash(definition, current.body)) return reject(since('content_changed', current));
  const faults = faultsOfCommand(definition, rule, current, command, context);
  if (faults.length > 0) return reject(invalid(...faults));
  const beside = wordsBeside(definition, rule, current, command, context.actor);
  const effect = effectOf(definition, rule, current, without(command, beside), context);
  if (!effect.ok) return reject(effect.problem);
  const variants = beside.map((name) => variantOf(current, command.id, name, { to: command.input?.[name] ?? null }, 'competing', context));
  const done = moved(definition, current, command, party, effect.value, context);
  if (variants.length === 0) return done;
  return { ...done, status: 'merged', also: [...done.also, ...variants], variants: variants.map(({ id }) => id) };
}

/**
 * The fields of a command's input that would replace words its giver may not have seen. Like an edit without `from`, the
 * input says nothing of what stood there before; only one's own words of the last such command are known to have been seen.
 */
function wordsBeside(definition: RecordDefinition, rule: TransitionRule, current: Stored, command: Transition, actor: Actor): string[] {
  if (!rule.beside || current.log.findLast(({ name }) => name === command.name)?.by.id === actor.id) return [];
  return rule.beside.filter((name) => {
    const to = command.input?.[name];
    return to !== undefined && outcomeOf(definition.fields[name], current.body[name], { to }).kind === 'variant';
  });
}

function without(command: Transition, names: readonly string[]): Transition {
  if (names.length === 0) return command;
  return { ...command, input: Object.fromEntries(Object.entries(command.input ?? {}).filter(([name]) => !names.includes(name))) };
}

type Moved = Extract<Applied, { readonly status: 'applied' | 'merged' }>;

function moved(
  definition: RecordDefinition,
  current: Stored,
  command: Transition,
  party: Party,
  effect: Effect,
  context: ApplyContext,
): Moved {
  const handsIn = definition.submits.includes(command.name) && current.at.submitted === null;
  const record: Stored = {
    ...current,
    status: command.to,
    body: effect.body ?? current.body,
    log: [...current.log, logEntry(command.name, command.to, command.note ?? null, party, current, context.actor, context.now)],
    at: handsIn ? { ...current.at, submitted: context.done } : current.at,
  };
  return { status: 'applied', record, also: effect.also ?? [], variants: [] };
}

/** The state a command leads to from a state. */
export function targetOf(rule: TransitionRule, status: string): string {
  return rule.to === 'same' ? status : rule.to;
}

/** One line of a record's story, written in the capacity in which the person acted. */
export function logEntry(name: string, to: string, note: string | null, party: Party, record: Stored, actor: Actor, at: string): LogEntry {
  return { name, to, by: { id: actor.id, name: actor.name, role: roleFor(actor, party, record.office) }, at, note };
}

function since(code: ProblemCode, current: Stored) {
  const last = current.log.at(-1);
  return problem(code, { status: current.status, ...(last ? { by: last.by.name, at: last.at } : {}) });
}

function faultsOfCommand(
  definition: RecordDefinition,
  rule: TransitionRule,
  current: Stored,
  command: Transition,
  context: ApplyContext,
): Fault[] {
  const faults: Fault[] = [];
  if (command.to !== targetOf(rule, current.status)) faults.push({ path: 'to', code: 'not_in_list' });
  const note = command.note ?? '';
  if (rule.needs === 'reason' && isBlank(note)) faults.push({ path: 'note', code: 'required' });
  if (lengthOf(note) > NOTE_LIMIT) faults.push({ path: 'note', code: 'too_long' });
  faults.push(...faultsOfInput(definition, rule, command));
  if (definition.submits.includes(command.name)) faults.push(...definition.faultsAtSubmit(current.body, context.settings));
  return faults;
}

function faultsOfInput(definition: RecordDefinition, rule: TransitionRule, command: Transition): Fault[] {
  const input = command.input ?? {};
  const faults: Fault[] = [];
  for (const name of rule.requires ?? []) if (isUnfilled(input[name])) faults.push({ path: `input.${name}`, code: 'required' });
  const asked = [...(rule.input ?? []), ...Object.keys(rule.asks ?? {})];
  for (const name of Object.keys(input)) if (!asked.includes(name)) faults.push({ path: `input.${name}`, code: 'unknown_field' });
  if (faults.length > 0) return faults;
  return inputFaults(definition, rule, command).map(({ path, code }) => ({ path: `input.${path}`, code }));
}

function inputFaults(definition: RecordDefinition, rule: TransitionRule, command: Transition): Fault[] {
  const schema = rule.addsTo ? fieldSchema(definition, rule.addsTo) : undefined;
  if (rule.addsTo && schema) {
    return faultsOfValue(schema, '', [addedItem(command)]).map(({ path, code }) => ({ path: path.replace(/^\.?0\.?/, ''), code }));
  }
  const required = Object.entries(rule.asks ?? {}).filter(
    ([name, schema]) => command.input?.[name] === undefined && !schema.safeParse(undefined).success,
  );
  if (required.length > 0) return required.map(([path]) => ({ path, code: 'required' }));
  return Object.entries(command.input ?? {}).flatMap(([name, value]) => {
    const schema = rule.asks?.[name] ?? fieldSchema(definition, name);
    return schema ? faultsOfValue(schema, name, value) : [];
  });
}

function addedItem(command: Transition): Json {
  return { id: command.id, ...command.input };
}

function effectOf(
  definition: RecordDefinition,
  rule: TransitionRule,
  current: Stored,
  command: Transition,
  context: ApplyContext,
): Result<Effect> {
  const filled = { ...current, body: withInput(rule, current.body, command) };
  if (!definition.effect) return allow({ body: filled.body });
  const effect = definition.effect(filled, command, context);
  return effect.ok ? allow({ body: filled.body, ...effect.value }) : refuse(effect.problem);
}

/** The body once a command's input has been filled in. */
export function withInput(rule: TransitionRule, body: Body, command: Transition): Body {
  if (!command.input) return body;
  if (rule.addsTo) return { ...body, [rule.addsTo]: mergeSet(body[rule.addsTo], { add: [addedItem(command)] }) };
  const fields = Object.entries(command.input).filter(([name]) => rule.input?.includes(name));
  return withoutEmpty({ ...body, ...Object.fromEntries(fields) });
}
