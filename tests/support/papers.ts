/** Records of offices and the county in rule tests: what a person does to one, and one as it stands in some state. */
import type { Actor } from '#src/domain/people.ts';
import { apply } from '#src/domain/record/apply.ts';
import type { Applied } from '#src/domain/record/applied.ts';
import type { RecordDefinition, Related } from '#src/domain/record/definition.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { FieldEdit, Mutation, Transition } from '#src/domain/record/mutation.ts';
import { mayRead, scopesOf } from '#src/domain/record/scopes.ts';
import type { Body, Json, Stored } from '#src/domain/record/stored.ts';
import { definitionOf } from '#src/registry.ts';
import { changing, commanding, contextFor, creating, done, editing, NOW } from './acts.ts';
import { admin, bo, chair, committee, county, dong, fu, JIANTIAO, lin, linAcross, localParty, mei, membersWork } from './actors.ts';
import { entryOf, OFFICES } from './directory.ts';

/** Everybody who stands somewhere to an office of the county, by what they are. */
export const PEOPLE: Readonly<Record<string, Actor>> = {
  member: mei,
  colleague: bo,
  clerk: lin,
  director: dong,
  deputy: fu,
  neighbour: linAcross,
  localParty,
  county,
  chair,
  membersWork,
  committee,
  admin,
};

export function whoReads(definition: RecordDefinition, record: Stored): string[] {
  return Object.entries(PEOPLE).flatMap(([name, actor]) => (mayRead(actor, scopesOf(definition, record)) ? [name] : []));
}

/** The reference record a new record names: an office, or somebody's entry in the directory. */
export function referenceTo(id: string): Related | null {
  const person = Object.values(PEOPLE).find((one) => one.id === id);
  const record = person ? entryOf(person, '农业界') : OFFICES.find((office) => office.id === id);
  const definition = definitionOf(record?.type ?? '');
  return record && definition ? { definition, record, parent: null } : null;
}

/** A record in some state, as the server might hold it. */
export function standing(definition: RecordDefinition, status: string, owner: Actor, body: Body = {}): Stored {
  return {
    id: newId(),
    tenant: 'sanmen',
    type: definition.type,
    v: 1,
    seq: 1,
    status,
    owner: owner.id,
    office: JIANTIAO,
    parent: null,
    deleted: 0,
    body,
    log: [],
    at: { created: NOW, submitted: status === definition.states[0] ? null : NOW, received: NOW },
  };
}

/** What people do to records of one type. */
export function desk(definition: RecordDefinition) {
  const { type } = definition;
  const does = (actor: Actor, record: Stored | null, mutation: Mutation, parent: Related | null = null): Applied =>
    apply(definition, record, { ...mutation, type }, contextFor(actor, parent));
  const begin = (actor: Actor, values: Record<string, Json>): Applied =>
    does(actor, null, creating(values), referenceTo(definition.parentId?.(values) ?? ''));
  const edit = (actor: Actor, record: Stored, values: Record<string, Json>): Applied => does(actor, record, changing(record, values));
  const list = (actor: Actor, record: Stored, set: Record<string, FieldEdit>): Applied => does(actor, record, editing(record, set));
  const say = (actor: Actor, record: Stored, name: string, more: Partial<Transition> = {}): Applied =>
    does(actor, record, commanding(record, name, more, definition));
  const said = (actor: Actor, record: Stored, name: string, more: Partial<Transition> = {}): Stored => done(say(actor, record, name, more));
  const begun = (actor: Actor, values: Record<string, Json>): Stored => done(begin(actor, values));
  return { begin, begun, edit, list, say, said };
}

/** The faults an act was refused for, as `path:code`; the refusal's code where it names no fields; empty when it went through. */
export function faultsOf(applied: Applied): string[] {
  if (applied.status !== 'rejected') return [];
  const { code, detail } = applied.problem;
  return detail?.fields ? detail.fields.map((fault) => `${fault.path}:${fault.code}`) : [code];
}
