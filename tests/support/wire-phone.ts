/** A phone as the server sees it: it keeps its cursor and what it was told, and holds what it pulled. */
import type { Actor } from '#src/domain/people.ts';
import { fromWire } from '#src/domain/record/to-wire.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { syncAnswer, type Change, type MutationResult, type Page, type SyncAnswer } from '#src/domain/record/wire.ts';
import type { SignedIn, TestServer } from './server.ts';

export interface WirePhone {
  readonly actor: Actor;
  readonly headers: Record<string, string>;
  readonly seen: Record<string, number>;
  cursor: string | null;
  /** Records by id as this phone would show them; what leaves every scope is gone. */
  readonly records: Map<string, Stored>;
  /** Sends acts without reading. */
  push(...mutations: readonly object[]): Promise<MutationResult[]>;
  /** Reads pages until there are no more; gives all changes. */
  pull(more?: object): Promise<Change[]>;
  /** One exchange as given; the answer is checked against the contract's schema. */
  exchange(request: object): Promise<SyncAnswer>;
  /** The record as this phone last pulled it. */
  has(id: string): Stored | undefined;
}

export async function phoneOf(server: TestServer, actor: Actor, device = 'phone'): Promise<WirePhone> {
  return wirePhone(server, await server.signIn(actor, device));
}

export function wirePhone(server: TestServer, { actor, device, headers }: SignedIn): WirePhone {
  const held = new Map<string, Set<string>>();
  const phone: WirePhone = {
    ...{ actor, headers, seen: {}, cursor: null, records: new Map() },
    exchange: async (request) => {
      const answer = await server.app.inject({
        method: 'POST',
        url: '/api/v1/sync',
        headers,
        payload: requestOf(server, phone, device, request),
      });
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
      const read = syncAnswer.parse(answer.json());
      if (!read.rollback) phone.seen[read.lineage] = Math.max(phone.seen[read.lineage] ?? 0, read.head);
      if (read.pull) take(phone, held, read.pull);
      return read;
    },
    push: async (...mutations) => (await phone.exchange({ mutations, pull: null })).results,
    pull: async (more = {}) => {
      const changes: Change[] = [];
      for (;;) {
        const { pull } = await phone.exchange({ pull: { cursor: phone.cursor, ...more } });
        changes.push(...(pull?.changes ?? []));
        if (pull?.more !== true) return changes;
      }
    },
    has: (id) => phone.records.get(id),
  };
  return phone;
}

export function requestOf(server: TestServer, phone: Pick<WirePhone, 'actor' | 'seen'>, device: string, more: object): object {
  const { tenant } = phone.actor;
  return {
    proto: 1,
    schema: 1,
    tenant,
    device,
    nonce: 'n',
    sentAt: server.clock.now,
    pending: 0,
    seen: phone.seen,
    mutations: [],
    pull: null,
    ...more,
  };
}

function take(phone: WirePhone, held: Map<string, Set<string>>, page: Page): void {
  if (page.reset !== null) {
    held.clear();
    phone.records.clear();
  }
  for (const scope of [...page.drop, ...page.fresh]) for (const [id, scopes] of held) if (scopes.delete(scope)) forget(phone, held, id);
  for (const { scope, id, present, rec } of page.changes) {
    const scopes = held.get(id) ?? new Set();
    held.set(id, scopes);
    if (present === 1) scopes.add(scope);
    else scopes.delete(scope);
    if (rec) phone.records.set(id, fromWire(rec, phone.actor.tenant));
    forget(phone, held, id);
  }
  phone.cursor = page.cursor;
}

function forget(phone: WirePhone, held: Map<string, Set<string>>, id: string): void {
  if (held.get(id)?.size === 0) phone.records.delete(id);
}

/** The only result of one act. */
export async function sent(phone: WirePhone, mutation: Mutation): Promise<MutationResult> {
  const [result] = await phone.push(mutation);
  if (!result) throw new Error('no result');
  return result;
}
