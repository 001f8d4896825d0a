/**
 * The production server as a child of a test, with a death it can be told of beforehand: `DIE_AT` names the point,
 * `DIE_ON` the how-manieth time it is reached. Nothing else differs from `src/server/main.ts`.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { configOrExit, openParts, serve } from '#src/server/run.ts';
import type { Store } from '#src/server/store/database.ts';
import { type DeathPoint, DEATH_POINTS } from './death.ts';

const point = DEATH_POINTS.find((name) => name === process.env.DIE_AT) ?? null;
let left = Number(process.env.DIE_ON ?? 1);

const parts = await openParts(configOrExit(process.env), null, () => new Date().toISOString());
const store = point === 'before commit' ? dyingBeforeCommit(parts.store) : parts.store;
console.log(`Listening on ${await serve({ ...parts, store }, { front })}`);

/** The signal is not felt within this turn; nothing may go on until it is. */
function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

function isTime(at: DeathPoint): boolean {
  if (point !== at) return false;
  left -= 1;
  return left === 0;
}

/** Everything of a transaction that takes acts in is written, but for the commit itself. */
function dyingBeforeCommit(store: Store): Store {
  let known = 0;
  const begin = () => {
    const builder = store.db.transaction();
    const execute: typeof builder.execute = (work) =>
      builder.setIsolationLevel('read committed').execute(async (trx) => {
        const value = await work(trx);
        const acts = await trx.selectFrom('sync_mutation').select('id').execute();
        const hasTaken = acts.length > known;
        known = acts.length;
        if (hasTaken && isTime('before commit')) await die();
        return value;
      });
    return { setIsolationLevel: () => ({ execute }) };
  };
  const get = (db: Store['db'], name: string | symbol): unknown => (name === 'transaction' ? begin : Reflect.get(db, name));
  return { ...store, db: new Proxy(store.db, { get }) };
}

/** After the commit not a byte of the answer has left; in the middle of the answer half of them have. */
function front(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (request.method === 'POST' && request.url === '/api/v1/sync') {
    if (point === 'after commit' || point === 'mid response') dieAnswering(response);
  }
  next();
}

function dieAnswering(response: ServerResponse): void {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const dying = (chunk?: unknown): ServerResponse => {
    const bytes = typeof chunk === 'string' || Buffer.isBuffer(chunk) ? Buffer.from(chunk as string) : null; // either is copied
    if (bytes === null) return end();
    if (isTime('after commit')) void die();
    else if (isTime('mid response')) write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => void die());
    else return end(bytes);
    return response;
  };
  response.end = dying;
}
