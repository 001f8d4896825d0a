/** A phone without a screen: it speaks the same wire as the app, for the many people of a story whose screens are not looked at. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { attendanceId, newId } from '#src/domain/record/identity.ts';
import type { Json } from '#src/domain/record/stored.ts';
import { syncAnswer, type WireRecord } from '#src/domain/record/wire.ts';
import { PASSWORD, type County } from './county.ts';

const signedIn = z.object({ account: z.object({ id: z.string(), name: z.string() }) });
const duties = z.object({ duties: z.array(z.object({ key: z.string(), confirmed: z.number(), waiting: z.number() })) });

export class OtherPhone {
  readonly id: string;
  readonly name: string;
  private readonly county: County;
  private readonly device: string;
  private readonly cookie: string;

  private constructor(county: County, device: string, cookie: string, { id, name }: { id: string; name: string }) {
    this.county = county;
    this.device = device;
    this.cookie = cookie;
    this.id = id;
    this.name = name;
  }

  static async of(county: County, login: string, password = PASSWORD): Promise<OtherPhone> {
    const device = randomUUID();
    const answer = await fetch(`${county.origin}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password, device: { id: device, name: 'test' } }),
    });
    const { account } = signedIn.parse(await answer.json());
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0] ?? '')
      .join('; ');
    return new OtherPhone(county, device, cookie, account);
  }

  /** Sends acts; every one of them must be taken. */
  async push(...acts: readonly Readonly<Record<string, Json>>[]): Promise<void> {
    const at = new Date().toISOString();
    const { results } = await this.exchange({ mutations: acts.map((act) => ({ id: newId(), v: 1, at, ...act })), pull: null });
    const refused = results.filter(({ status }) => !['applied', 'merged', 'noop'].includes(status));
    if (refused.length > 0) throw new Error(`not taken: ${JSON.stringify(refused)}`);
  }

  /** The record as the server tells it to this person. */
  async read(id: string): Promise<WireRecord> {
    const [record] = await this.readEach([id]);
    if (record === undefined) throw new Error(`${id} is not told to ${this.name}`);
    return record;
  }

  /** These records as the server tells them to this person, in the order they were asked for. */
  async readEach(ids: readonly string[]): Promise<readonly WireRecord[]> {
    let cursor: string | null = null;
    const found = new Map<string, WireRecord>();
    for (let more = true; more;) {
      const { pull } = await this.exchange({ mutations: [], pull: { cursor, limit: 1_000 } });
      for (const { id, rec } of pull?.changes ?? []) if (rec && ids.includes(id)) found.set(id, rec);
      cursor = pull?.cursor ?? null;
      more = pull?.more ?? false;
    }
    return ids.map((id) => {
      const record = found.get(id);
      if (record === undefined) throw new Error(`${id} is not told to ${this.name}`);
      return record;
    });
  }

  async changesPassword(current: string, next: string): Promise<void> {
    const body = JSON.stringify({ current, next });
    const answer = await fetch(`${this.county.origin}/api/v1/password`, { method: 'POST', headers: this.headers(), body });
    if (!answer.ok) throw new Error(`the password is not changed: ${answer.status} ${await answer.text()}`);
  }

  /** Whether any record told to this person holds these words. */
  async holds(text: string): Promise<boolean> {
    let cursor: string | null = null;
    for (let more = true; more;) {
      const { pull } = await this.exchange({ mutations: [], pull: { cursor, limit: 1_000 } });
      if (JSON.stringify(pull?.changes ?? []).includes(text)) return true;
      cursor = pull?.cursor ?? null;
      more = pull?.more ?? false;
    }
    return false;
  }

  /** A command on a record as it stands on the server. */
  command(id: string, name: string, to: string, input?: Readonly<Record<string, Json>>): Promise<void> {
    return this.commandEach([id], name, to, () => input);
  }

  /** The same command on many records, each as it stands on the server and with what is put into it. */
  async commandEach(
    ids: readonly string[],
    name: string,
    to: string,
    inputOf: (id: string) => Readonly<Record<string, Json>> | undefined = () => undefined,
  ): Promise<void> {
    const acts = (await this.readEach(ids)).map(({ id, type, status, content }) => {
      const input = inputOf(id);
      return { rec: id, type, op: 'transition', name, to, expect: status, seen: content, ...(input === undefined ? {} : { input }) };
    });
    await this.push(...acts);
  }

  /** Begins a record, or says more about one that is there. */
  begin(
    type: string,
    rec: string,
    values: Readonly<Record<string, Json>>,
    sets: Readonly<Record<string, readonly Json[]>> = {},
  ): Promise<void> {
    const single = Object.entries(values).map(([name, to]) => [name, { to }] as const);
    const many = Object.entries(sets).map(([name, add]) => [name, { add }] as const);
    return this.push({ rec, type, op: 'create', set: Object.fromEntries<Json>([...single, ...many]) });
  }

  /** What this person says about somebody at an activity. */
  says(activity: string, member: string, values: Readonly<Record<string, Json>>): Promise<void> {
    return this.begin('attendance', attendanceId(activity, member), { activity, member, ...values });
  }

  /** The duties of somebody whose duty file this person may read. */
  async dutiesOf(person: string, year: number): Promise<ReadonlyMap<string, { readonly confirmed: number; readonly waiting: number }>> {
    const answer = await fetch(`${this.county.origin}/api/v1/duties/${person}/${year}`, { headers: this.headers() });
    return new Map(duties.parse(await answer.json()).duties.map(({ key, confirmed, waiting }) => [key, { confirmed, waiting }]));
  }

  private async exchange(more: object) {
    const body = {
      ...{ proto: 1, schema: 1, tenant: 'sanmen', device: this.device, nonce: randomUUID(), sentAt: new Date().toISOString() },
      ...{ pending: 0, seen: {}, ...more },
    };
    const answer = await fetch(`${this.county.origin}/api/v1/sync`, {
      method: 'POST',
      headers: this.headers(),
      body: JSON.stringify(body),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${answer.status} ${JSON.stringify(said)}`);
    return syncAnswer.parse(said);
  }

  private headers(): Record<string, string> {
    return { 'content-type': 'application/json', cookie: this.cookie, 'x-owner': this.id };
  }
}
