/** The front door of the server in this process: people who knock with log-in and password, and the browsers they get in with. */
import { createPasswords } from '#src/server/auth/password.ts';
import { write } from '#src/server/store/database.ts';
import { insertGrant, insertPerson, setPassword } from '#src/server/store/people.ts';
import { bo, mei } from './actors.ts';
import type { TestServer } from './server.ts';

export const PASSWORD = '三门湾的青蟹真好吃呀';
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const passwordHash = createPasswords().hash(PASSWORD);

export interface Browser {
  readonly cookie: string;
  readonly id: string;
}

/** Mei and Bo get accounts with the one password. */
export async function giveAccounts({ store, clock }: TestServer): Promise<void> {
  const hash = await passwordHash;
  for (const [{ id, tenant, name, grants }, login] of [
    [mei, 'mei'],
    [bo, 'bo'],
  ] as const) {
    await write(store, async (trx) => {
      await insertPerson(trx, { id, tenant, login, name, sector: null, memberNo: null, phone: null, createdAt: clock.now });
      for (const grant of grants) await insertGrant(trx, id, grant);
      await setPassword(trx, id, hash, clock.now);
    });
  }
}

export function later({ clock }: TestServer, ms: number): void {
  clock.now = new Date(Date.parse(clock.now) + ms).toISOString();
}

export function credentials(login: string, password = PASSWORD, device = 'phone') {
  return { login, password, device: { id: device, name: '手机' } };
}

export function knock({ app }: TestServer, payload: object, headers: Record<string, string> = {}) {
  return app.inject({ method: 'POST', url: '/api/v1/session', payload, headers });
}

/** Signs in, or fails the test. */
export async function enter(server: TestServer, login: string, password = PASSWORD, device = 'phone'): Promise<Browser> {
  const answer = await knock(server, credentials(login, password, device));
  if (answer.statusCode !== 200) throw new Error(`${login} did not get in: ${answer.body}`);
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  return { cookie, id: answer.json<{ account: { id: string } }>().account.id };
}

export function request(
  { app }: TestServer,
  browser: Browser | null,
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  payload?: object,
  more: Record<string, string> = {},
) {
  const own = browser ? { cookie: browser.cookie, ...(method === 'GET' ? {} : { 'x-owner': browser.id }) } : {};
  return app.inject({ method, url, headers: { ...own, ...more }, ...(payload ? { payload } : {}) });
}

export function me(server: TestServer, browser: Browser) {
  return request(server, browser, 'GET', '/api/v1/session');
}
