/**
 * The shape of a record type's definition. A room's `model/<type>.ts` calls {@link defineRecord} once;
 * permission, sync, forms and the generated API description all read what it says.
 */
import type { z } from 'zod';
import type { Evidence } from '#src/domain/duty.ts';
import type { Actor, Party, Role } from '#src/domain/people.ts';
import type { Fault } from '#src/domain/problem.ts';
import type { Result } from '#src/domain/result.ts';
import type { Settings } from '#src/domain/settings.ts';
import type { Computed } from './computed.ts';
import type { Mutation, Transition } from './mutation.ts';
import type { Body, Stored } from './stored.ts';

/** `value` compares as a whole, `prose` merges by paragraph, `set` adds and removes items. */
export type FieldKind = 'value' | 'prose' | 'set';

export interface Field {
  readonly kind: FieldKind;
  /** Who may edit it; `[]` means by command only. `author` fields make up the content that reviewers see. */
  readonly by: readonly Party[];
}

export interface TransitionRule {
  readonly from: readonly string[];
  /** The resulting state, or `same` for a command that leaves it. */
  readonly to: string;
  readonly by: readonly Party[];
  /** A reason the person must give, sent as `note`. */
  readonly needs?: 'reason';
  /** Fields a command fills, by name; those listed in `requires` must be there. */
  readonly input?: readonly string[];
  readonly requires?: readonly string[];
  /** Fields of `input` in which other people's words are never replaced: a wording that differs is kept beside them as a variant. */
  readonly beside?: readonly string[];
  /** Fields that the command's effect fills. */
  readonly fills?: readonly string[];
  /** Input that is no field of the record, by name with its schema; the command's effect uses it. */
  readonly asks?: { readonly [name: string]: z.ZodType };
  /** The set a command adds its whole input to, as one item whose id is the mutation's. */
  readonly addsTo?: string;
}

/** What apply may ask about the world; handed in, never looked up. */
export interface ApplyContext {
  readonly actor: Actor;
  readonly settings: Settings;
  /** Now, by the clock of whoever applies. */
  readonly now: string;
  /** When the act was done by the device's clock, corrected; what a duty year goes by. */
  readonly done: string;
  /** The record this one belongs to: a variant's, an attendance's activity. */
  readonly parent: Related | null;
  /** The records that belong to this one, for types that ask for them: an activity's roll. */
  readonly children?: readonly Stored[];
  /** The records a command names in its input, for types that ask for them; only the server hands them in. */
  readonly named?: readonly Stored[];
}

/** A record that another belongs to, with its own in turn. */
export interface Related {
  readonly definition: RecordDefinition;
  readonly record: Stored;
  readonly parent: Related | null;
}

/** One change of a body's shape, from a version to the next. Kept for ever: phones hand over words written years ago. */
export interface VersionStep {
  /** The sync schema from which on phones know the next version. */
  readonly schema: number;
  /** An act of the older version as it would be made today; commands keep their `seen`. */
  readonly act: (mutation: Mutation) => Mutation;
  readonly up: (body: Body) => Body;
  /** The body as the older version knows it. */
  readonly down: (body: Body) => Body;
  /** The author's fields in the older version: what its content hash was made of. */
  readonly content: readonly string[];
}

export interface RecordDefinition<Type extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  readonly type: Type;
  /** Version of the body schema; grows only. */
  readonly v: number;
  /** How older versions became this one: the first entry leads from 1 to 2. */
  readonly steps?: readonly VersionStep[];
  /** The sync schema from which on phones know the type; older ones are not sent it. */
  readonly since?: number;
  /** Limits that hold at every save. Every field is optional; what must be filled is asked by `faultsAtSubmit`. */
  readonly body: Schema;
  readonly fields: { readonly [name in keyof z.output<Schema> & string]-?: Field };
  /** The first is where a new record starts. */
  readonly states: readonly [string, ...string[]];
  readonly transitions: { readonly [name: string]: TransitionRule };
  /** Who may begin one, given its first values and the record it belongs to. */
  readonly begins: (actor: Actor, values: Body, parent: Related | null) => boolean;
  /** The office a new record belongs to. */
  readonly officeFor: (actor: Actor, values: Body, parent: Related | null) => string | null;
  /** Whose record it is, where that is not whoever begins it. */
  readonly ownerFor?: (actor: Actor, values: Body) => string;
  /** The id of the record it belongs to, read from its body; the body's field is fixed at create. */
  readonly parentId?: (values: Body) => string | null;
  /**
   * It is written in the name of an office or of the county, by whoever holds one of these roles (at its office, where the role is
   * of one): a person whose role ended reads what they wrote and acts on it no more. Source: §3.3.2 (rights follow the dates).
   */
  readonly inTheNameOf?: readonly Role[];
  /** It stays with its office when its owner moves to another one. */
  readonly ofOffice?: true;
  /** Fields that only the create may fill. */
  readonly fixed?: readonly string[];
  /** Capacities of this type's own in which somebody stands to a record: invited cosigner, addressee. */
  readonly capacities?: (actor: Actor, record: Stored, parent: Related | null) => readonly Party[];
  /** States in which an author's edit no longer changes the text but becomes an amendment. */
  readonly locked: readonly string[];
  /** Who may take an amendment into the locked text; owner, staff and county where nothing is said. */
  readonly amends?: (record: Stored) => readonly Party[];
  /** States in which nobody changes anything any more, but for what is written beside it. */
  readonly frozen?: { readonly from: readonly string[]; readonly but: readonly string[] };
  /** Fields that stand as they were signed, by the states in which they do; whoever wrote them writes beside them from then on. */
  readonly sealed?: { readonly [field: string]: readonly string[] };
  /** States in which the owner may delete. */
  readonly deletable: readonly string[];
  /** The commands that count as handing the record in; `faultsAtSubmit` is asked at each, and the first fixes `at.submitted`. */
  readonly submits: readonly string[];
  readonly faultsAtSubmit: (body: Body, settings: Settings) => readonly Fault[];
  /** Faults between fields that hold at every save, such as an end before its start. */
  readonly faultsAtSave?: (body: Body, settings: Settings) => readonly Fault[];
  /** The only id a record with these values may have, for types where two people must meet on one record. */
  readonly idFor?: (values: Body) => string;
  /** Commands look at the records that belong to this one, so those are handed in as `context.children`. */
  readonly needsChildren?: true;
  /** The ids of other records a command names in its input, which its effect looks at as `context.named`. */
  readonly names?: (command: Transition) => readonly string[];
  /** What the record proves towards the six duties. Source: §2.6 */
  readonly evidence?: (record: Stored, parent: Related | null, settings: Settings) => readonly Evidence[];
  /** The day that decides the record's half-year, when the record has one of its own. */
  readonly eventDate?: (body: Body, parent: Related | null) => string | null;
  /** It lies exactly where the record it belongs to lies. */
  readonly inParentScopes?: true;
  /** The scopes that hold it besides `m:<owner>`; see scopes.ts for the keys. */
  readonly scopes: (record: Stored, half: string, parent: Related | null) => readonly string[];
  /** What follows from an edit for other fields, e.g. cosigners who are asked again. */
  readonly afterEdit?: (before: Stored, body: Body) => Body;
  /** Fields made from the records, which merge without asking anybody. */
  readonly computed?: Computed;
  /** What only the server adds as words arrive. */
  readonly onArrival?: Arrival;
  /** What a command does beyond filling its input, e.g. a variant's `take`. */
  readonly effect?: (record: Stored, command: Transition, context: ApplyContext) => Result<Effect>;
}

/** Something the server finds out when certain fields arrive, from records the sender may not have: whether a code was right. */
export interface Arrival {
  /** The fields whose change asks for it, and those it fills. */
  readonly fields: readonly string[];
  readonly fills: readonly string[];
  /** Ids of the records it looks at; those that are not there are left out. */
  readonly needs: (record: Stored, parent: Related | null, now: string) => readonly string[];
  readonly add: (before: Stored | null, after: Stored, world: ArrivalWorld) => Body;
}

export interface ArrivalWorld {
  readonly parent: Related | null;
  readonly found: readonly Stored[];
  readonly settings: Settings;
  /** Now, by the server's clock. */
  readonly now: string;
}

export interface Effect {
  readonly body?: Body;
  /** Other records changed by the same act, already in their new form. */
  readonly also?: readonly Stored[];
}

/** Fixes the definition's types; the definition itself is returned as it is. */
export function defineRecord<const Type extends string, Schema extends z.ZodObject>(
  definition: RecordDefinition<Type, Schema>,
): RecordDefinition<Type, Schema> {
  return definition;
}

export function authorFields(definition: RecordDefinition): string[] {
  return Object.entries(definition.fields)
    .filter(([, field]) => field.kind !== 'set' && field.by.includes('author'))
    .map(([name]) => name);
}
