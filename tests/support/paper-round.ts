/** People with a phone each who hand a record from one to the next, as the server lets them. */
import { expect } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import type { Transition } from '#src/domain/record/mutation.ts';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import type { MutationResult } from '#src/domain/record/wire.ts';
import { recordDefinition, type RecordType } from '#src/registry.ts';
import { changing, commanding, creating, editing } from './acts.ts';
import type { TestServer } from './server.ts';
import { phoneOf, type WirePhone } from './wire-phone.ts';

export interface PaperRound {
  readonly phone: (actor: Actor) => Promise<WirePhone>;
  /** Begins a record and insists that it was taken; its id. */
  readonly begins: (actor: Actor, type: RecordType, values: Record<string, Json>, rec?: string) => Promise<string>;
  /** Tries to begin one; what the server said. */
  readonly tries: (actor: Actor, type: RecordType, values: Record<string, Json>, rec?: string) => Promise<MutationResult[]>;
  /** The record as the person has it after reading; undefined when they are not told of it. */
  readonly reads: (actor: Actor, id: string) => Promise<Stored | undefined>;
  readonly says: (actor: Actor, id: string, name: string, more?: Partial<Transition>) => Promise<readonly object[]>;
  readonly edits: (actor: Actor, id: string, values: Record<string, Json>) => Promise<readonly object[]>;
  readonly adds: (actor: Actor, id: string, field: string, items: readonly Json[]) => Promise<readonly object[]>;
}

const UNSEEN = [{ status: 'unseen' }];

export function paperRound(server: () => TestServer): PaperRound {
  const phones = new Map<string, WirePhone>();
  async function phone(actor: Actor): Promise<WirePhone> {
    const held = phones.get(actor.id) ?? (await phoneOf(server(), actor, `phone-${actor.id}`));
    phones.set(actor.id, held);
    return held;
  }
  async function reads(actor: Actor, id: string) {
    const theirs = await phone(actor);
    await theirs.pull();
    return theirs.has(id);
  }
  async function tries(actor: Actor, type: RecordType, values: Record<string, Json>, rec?: string) {
    return (await phone(actor)).push({ ...creating(values, rec), type });
  }
  return {
    ...{ phone, reads, tries },
    begins: async (actor, type, values, rec) => {
      const create = { ...creating(values, rec), type };
      expect(await (await phone(actor)).push(create)).toMatchObject([{ status: 'applied' }]);
      return create.rec;
    },
    says: async (actor, id, name, more = {}) => {
      const record = await reads(actor, id);
      if (!record) return UNSEEN;
      return (await phone(actor)).push(commanding(record, name, more, recordDefinition(record.type as RecordType))); // it came from our server
    },
    edits: async (actor, id, values) => {
      const record = await reads(actor, id);
      return record ? (await phone(actor)).push(changing(record, values)) : UNSEEN;
    },
    adds: async (actor, id, field, items) => {
      const record = await reads(actor, id);
      return record ? (await phone(actor)).push(editing(record, { [field]: { add: [...items] } })) : UNSEEN;
    },
  };
}
