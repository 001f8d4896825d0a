/** The rights to edit, delete and restore, made from the definitions: beside those of permissions.ts, to read and to give commands. */
import { z } from 'zod';
import type { Actor } from '#src/domain/people.ts';
import { apply } from '#src/domain/record/apply.ts';
import { fieldSchema } from '#src/domain/record/apply-edit.ts';
import type { FieldEdit, Mutation } from '#src/domain/record/mutation.ts';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { contextFor, deleting, editing, restoring } from './acts.ts';
import { type Kind, KINDS, parentOf, recordOf, WHO } from './permissions.ts';

/** Written into the record; kept beside it for somebody to decide on; refused. */
export type Outcome = 'written' | 'beside' | 'refused';

/** One act to be asked about: on a record of a kind in a state, as it lies there or deleted. */
export interface WriteCell {
  readonly kind: Kind;
  readonly status: string;
  /** The field written, or `delete`, `restore`. */
  readonly act: string;
}

/** Every field in every state; deleting from every state; restoring to every state. */
export function writeCells(): WriteCell[] {
  return KINDS.flatMap((kind) =>
    kind.definition.states.flatMap((status) =>
      [...Object.keys(kind.definition.fields), 'delete', 'restore'].map((act) => ({ kind, status, act })),
    ),
  );
}

/** The record an act is tried on. */
export function recordFor({ kind, status, act }: WriteCell): Stored {
  return { ...recordOf(kind, status), deleted: act === 'restore' ? 1 : 0 };
}

export function mutationFor({ kind, act }: WriteCell, record: Stored): Mutation {
  if (act === 'delete') return deleting(record);
  if (act === 'restore') return restoring(record);
  return editing(record, { [act]: editOf(kind, act, record) });
}

/** What the rule itself makes of an act. @throws where the act fails for another reason than who somebody is or how the record stands */
export function outcomeOf(cell: WriteCell, actor: Actor): Outcome {
  const record = recordFor(cell);
  const applied = apply(cell.kind.definition, record, mutationFor(cell, record), contextFor(actor, parentOf(cell.kind)));
  const code = applied.status === 'rejected' ? applied.problem.code : null;
  const variants = applied.status === 'applied' || applied.status === 'merged' ? applied.variants.length : 0;
  return readOutcome(cell, applied.status, code, variants);
}

const REFUSALS = ['forbidden', 'forbidden_field', 'not_found', 'locked'];

export function readOutcome({ kind, status, act }: WriteCell, answer: string, code: string | null, variants: number): Outcome {
  if ((answer === 'applied' || answer === 'merged') && variants === 0) return 'written';
  // The value is one the field takes: what else the record would need is asked only of those who may write there.
  if (answer === 'rejected' && code === 'invalid') return 'written';
  if (answer === 'merged') return 'beside';
  // Figures made from the records are nobody's words: under a signature they stay as they are, and nothing is kept beside them.
  if (answer === 'noop') return 'refused';
  if (answer === 'rejected' && code !== null && REFUSALS.includes(code)) return 'refused';
  throw new Error(`${kind.name} · ${status} · ${act}: ${answer} ${code ?? ''}`);
}

function editOf({ definition, body }: Kind, field: string, record: Stored): FieldEdit {
  const held = record.body[field] ?? body[field] ?? null;
  const [value = null] = samplesOf(definition.type, field, fieldSchema(definition, field)).filter((one) => one !== held);
  if (definition.fields[field]?.kind === 'set') return { add: Array.isArray(value) ? value : [value] };
  return { from: held, to: value };
}

/** Values that many fields take; the first that the schema lets in is used. */
const PLAIN: readonly Json[] = ['改过的话', '2026-10-09', '2026-10-09T09:00:00+08:00', '0001', 3, true, ['改过的话'], { kind: 'all' }];

const samples = new Map<string, readonly Json[]>();

/** Some values that may stand in a field; none where only the server knows what does, and nobody may write there anyway. */
function samplesOf(type: string, field: string, schema: z.ZodType | undefined): readonly Json[] {
  const known = samples.get(`${type}.${field}`);
  if (known) return known;
  if (!schema) throw new Error(`${type} has no field ${field}`);
  const made = [...fromShape(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })), ...PLAIN, false];
  const found = made.filter((value) => schema.safeParse(value).success).slice(0, 20);
  samples.set(`${type}.${field}`, found);
  return found;
}

interface Shape {
  readonly [key: string]: unknown;
}

/** Candidates made from a schema's description: the last of its choices, an object with all it must have, a list with one item. */
function fromShape(shape: Shape): Json[] {
  if (Array.isArray(shape.type)) return shape.type.flatMap((type: unknown) => fromShape({ ...shape, type }));
  if (shape.type === 'null') return [];
  const choices = (shape.enum ?? []) as Json[]; // as JSON Schema writes it
  if (choices.length > 0) return choices.slice(-2);
  if (shape.const !== undefined) return [shape.const as Json];
  const either = (shape.anyOf ?? []) as Shape[];
  if (either.length > 0) return either.flatMap(fromShape);
  if (shape.format === 'uuid') return ['0198f7c1-0000-7000-8000-0000000000aa'];
  if (typeof shape.pattern === 'string' && shape.pattern.includes('64')) return ['a'.repeat(64)];
  if (shape.type === 'array') return items(shape.items as Shape | undefined);
  if (shape.type === 'object') return objects(shape);
  if (shape.type === 'integer' || shape.type === 'number') return [typeof shape.minimum === 'number' ? Math.max(shape.minimum, 1) : 1];
  if (shape.type === 'boolean') return [true];
  return ['改过的话', '2026-10-09', '2026-10-09T09:00:00+08:00', '0001'];
}

function items(shape: Shape | undefined): Json[] {
  return shape === undefined ? [[]] : fromShape(shape).map((item) => [item]);
}

/** More combinations than any object of ours needs until its texts are words, days and moments in the right places. */
const MOST = 2_000;

/** Objects with all they must have, in every combination of candidates. */
function objects(shape: Shape): Json[] {
  const properties = (shape.properties ?? {}) as Readonly<Record<string, Shape>>;
  const wanted = (shape.required ?? []) as readonly string[];
  const all = wanted.map((name) => [name, fromShape(properties[name] ?? {})] as const);
  const count = all.reduce((product, [, values]) => product * Math.max(values.length, 1), 1);
  return Array.from({ length: Math.min(count, MOST) }, (_, n) => {
    let left = n;
    return Object.fromEntries(
      all.map(([name, values]) => {
        const at = left % Math.max(values.length, 1);
        left = Math.floor(left / Math.max(values.length, 1));
        return [name, values[at] ?? ''];
      }),
    );
  });
}

/** Fields that the very same people write in every state, by their first. */
export function groupsOf(kind: Kind, outcome: (cell: WriteCell, who: string) => Outcome, names: readonly string[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const field of Object.keys(kind.definition.fields)) {
    const rights = kind.definition.states.flatMap((status) => names.map((who) => outcome({ kind, status, act: field }, who)));
    const key = rights.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()].map((fields) => [fields.join(' '), fields]);
}

/** The table as it is kept for review: who may, one right a line; `*` where the words are kept beside. What has no line nobody may. */
export function writeTable(names: readonly string[], outcome: (cell: WriteCell, who: string) => Outcome): string {
  const lines = KINDS.flatMap((kind) => {
    const acts = [...groupsOf(kind, outcome, names), ['delete', ['delete']], ['restore', ['restore']]] as [string, string[]][];
    const rows = acts.flatMap(([label, [act = '']]) =>
      kind.definition.states
        .flatMap((status) => {
          const may = names.flatMap((who) => {
            const result = outcome({ kind, status, act }, who);
            return result === 'refused' ? [] : [result === 'beside' ? `${who}*` : who];
          });
          return may.length === 0 ? [] : [`  ${status}: ${may.join(' ')}`];
        })
        .reduce<string[]>((all, row) => (all.length === 0 ? [`${kind.name} · ${label}`, row] : [...all, row]), []),
    );
    return rows.length === 0 ? [] : ['', ...rows];
  });
  return `${lines.join('\n').trim()}\n`;
}

/** Worked out once: it asks for every field of every kind. */
const GROUPS = new Map<Kind, ReturnType<typeof groupsOf>>();

/**
 * The cells tried on the server by the person of that number: deleting and restoring everywhere, and of the fields with the same
 * rights one in each state, another for each person, so that every field is somebody's.
 */
export function triedFields(person: number): WriteCell[] {
  return KINDS.flatMap((kind) => {
    const groups = GROUPS.get(kind) ?? groupsOf(kind, (cell, who) => outcomeOf(cell, personNamed(who)), Object.keys(WHO));
    GROUPS.set(kind, groups);
    return kind.definition.states.flatMap((status, state) => {
      const fields = groups.flatMap(([, all]) => all[(person + state) % all.length] ?? []);
      return [...fields, 'delete', 'restore'].map((act) => ({ kind, status, act }));
    });
  });
}

function personNamed(who: string): Actor {
  const actor = WHO[who];
  if (!actor) throw new Error(who);
  return actor;
}
