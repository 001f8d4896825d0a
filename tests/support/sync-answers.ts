/** Hand-written answers of a server, honest and otherwise, for tests of a phone alone. */
import { gunzipSync } from 'node:zlib';
import type { Mutation } from '#src/domain/record/mutation.ts';
import {
  syncRequest,
  type Change,
  type MutationResult,
  type Page,
  type SyncAnswer,
  type SyncRequest,
  type WireRecord,
} from '#src/domain/record/wire.ts';
import { toWire } from '#src/domain/record/to-wire.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import type { Actor } from '#src/domain/people.ts';
import { act, done } from './acts.ts';
import { mei } from './actors.ts';
import { report } from '#src/features/report/model/report.ts';
import type { Line } from './phone.ts';

/** The request as a server reads it; fails when it is not as the contract says. */
export function readRequest(init: RequestInit): SyncRequest & { mutations: Mutation[] } {
  const bytes = Buffer.from(init.body as ArrayBuffer);
  const headers = init.headers as Record<string, string>;
  const text = headers['Content-Encoding'] === 'gzip' ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  return syncRequest.parse(JSON.parse(text)) as SyncRequest & { mutations: Mutation[] }; // phones send checked mutations
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const type = status === 200 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type, ...headers } });
}

export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  return json({ app: 'sqmy', type: 'about:blank', title: code, status, code }, status, headers);
}

export interface Said {
  readonly head?: number;
  readonly lineage?: string;
  readonly rollback?: boolean;
  readonly results?: readonly MutationResult[];
  readonly stop?: SyncAnswer['stop'];
  readonly page?: Partial<Page>;
}

/** A right answer to a request: every act applied unless said otherwise, and the page that was asked for. */
export function answerTo(request: SyncRequest, said: Said = {}): SyncAnswer {
  const head = said.head ?? 100;
  const results = said.results ?? request.mutations.map(({ id }): MutationResult => ({ id, status: 'applied', seq: head }));
  // Phones send checked mutations.
  const changes = (request.mutations as Mutation[]).flatMap((mutation) => (isApplied(results, mutation) ? begun(mutation, head) : []));
  const page: Page = {
    cursor: `c${head}`,
    more: false,
    reset: null,
    fresh: [],
    drop: [],
    pos: { 'm:me': head },
    durable: 0,
    changes,
    ...said.page,
  };
  return {
    proto: 1,
    app: 'sqmy',
    nonce: request.nonce,
    now: '2026-09-18T06:00:00.000Z',
    lineage: said.lineage ?? 'L1',
    head,
    rollback: said.rollback ?? false,
    results: [...results],
    stop: said.stop ?? null,
    pull: request.pull === null ? null : page,
  };
}

function isApplied(results: readonly MutationResult[], { id }: Mutation): boolean {
  return results.some((result) => result.id === id && result.status === 'applied');
}

/** The record that a create makes, as the feed would tell of it. */
function begun(mutation: Mutation, seq: number): Change[] {
  return mutation.op === 'create' && mutation.type === 'report' ? [put(done(act(mei, null, mutation)), seq)] : [];
}

/** A server that signs the actor in and answers each sync as told. */
export function lineOf(
  actor: Actor,
  sync: (request: SyncRequest & { mutations: Mutation[] }, init: RequestInit) => Response | Promise<Response>,
): Line {
  return async (url, init) => {
    if (url === '/api/v1/session' && init.method === 'DELETE') return new Response(null, { status: 204 });
    if (url === '/api/v1/session') return json({ account: accountOf(actor), expires: '2027-01-01T00:00:00.000Z' });
    if (url !== '/api/v1/sync') return problem(404, 'not_found');
    return sync(readRequest(init), init);
  };
}

export function accountOf({ id, name, tenant, grants }: Actor): object {
  return { id, name, login: `l-${id}`, tenant, roles: grants };
}

export function put(record: Stored, seq: number, scope = 'm:me', files: string[] = []): Change {
  const rec: WireRecord = { ...toWire(report, { ...record, seq }, files), seq };
  return { scope, id: record.id, seq, present: 1, rec };
}

export function leave(id: string, seq: number, scope = 'm:me'): Change {
  return { scope, id, seq, present: 0 };
}
