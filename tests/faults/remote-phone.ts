/** A phone that speaks the wire by itself to servers in other processes: to any of them, or to two at the same moment. */
import type { Change, MutationResult, Page, SyncAnswer } from '#src/domain/record/wire.ts';
import { syncAnswer } from '#src/domain/record/wire.ts';
import type { Actor } from '#src/domain/people.ts';
import { PASSWORD } from '#tests/support/people.ts';

export interface RemotePhone {
  readonly push: (port: number, mutations: readonly object[]) => Promise<MutationResult[]>;
  /** Reads one page after the other, each from the next of the ports. */
  readonly pull: (ports: readonly number[], limit: number) => Promise<void>;
  /** Records by id, each as last heard of, and every number heard on the way. */
  readonly records: Map<string, Change>;
  readonly heard: number[];
}

export async function remotePhone(port: number, actor: Actor, device: string): Promise<RemotePhone> {
  const payload = JSON.stringify({ login: `l-${actor.id}`, password: PASSWORD, device: { id: device, name: '手机' } });
  const headers = { 'content-type': 'application/json', 'x-owner': actor.id };
  const entered = await fetch(`http://127.0.0.1:${port}/api/v1/session`, { method: 'POST', headers, body: payload });
  if (entered.status !== 200) throw new Error(`${actor.name} did not get in: ${await entered.text()}`);
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const seen: Record<string, number> = {};
  const phone = { records: new Map<string, Change>(), heard: [] as number[] };
  let cursor: string | null = null;

  async function exchange(to: number, more: object): Promise<SyncAnswer> {
    const sentAt = new Date().toISOString();
    const request = {
      proto: 1,
      schema: 1,
      tenant: actor.tenant,
      device,
      nonce: device,
      sentAt,
      pending: 0,
      seen,
      mutations: [],
      pull: null,
    };
    const body = JSON.stringify({ ...request, ...more });
    const answer = await fetch(`http://127.0.0.1:${to}/api/v1/sync`, { method: 'POST', headers: { ...headers, cookie }, body });
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    const read = syncAnswer.parse(await answer.json());
    if (read.rollback) throw new Error('the server says that its history was cut');
    seen[read.lineage] = Math.max(seen[read.lineage] ?? 0, read.head);
    return read;
  }

  function take(page: Page): void {
    for (const change of page.changes) {
      phone.heard.push(change.seq);
      phone.records.set(change.id, change);
    }
    cursor = page.cursor;
  }

  return {
    ...phone,
    push: async (to, mutations) => (await exchange(to, { mutations })).results,
    pull: async (ports, limit) => {
      for (let page = 0; ; page += 1) {
        const { pull } = await exchange(ports[page % ports.length] ?? port, { pull: { cursor, limit } });
        if (pull !== null) take(pull);
        if (pull?.more !== true) return;
      }
    },
  };
}
