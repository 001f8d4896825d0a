/** What the session asks of the server, and how its answers are read. */
import { ROLES, type RoleGrant } from '#src/domain/people.ts';
import type { Account, DeviceShown } from './shown.ts';
import type { Surroundings } from './surroundings.ts';
import { call, type Reply } from './wire-call.ts';

export interface Refusal {
  readonly ok: false;
  /** The server's code, or `offline` when it was not reached. */
  readonly code: string;
  readonly status: number | null;
  /** Seconds. */
  readonly retryAfter: number | null;
}
export type Told<T> = { readonly ok: true; readonly value: T } | Refusal;

export async function askSession(around: Surroundings): Promise<Told<Account>> {
  return told(await call(around, { method: 'GET', url: '/api/v1/session' }), readAccount);
}

/** Who signed in, and how much an earlier device of this browser had not sent when its tables were still there. */
export interface SignedInNow {
  readonly account: Account;
  readonly lost: { readonly pending: number } | null;
}

export async function askSignIn(around: Surroundings, login: string, password: string, deviceId: string): Promise<Told<SignedInNow>> {
  const json = JSON.stringify({ login, password, device: { id: deviceId, name: around.deviceName } });
  return told(await call(around, { method: 'POST', url: '/api/v1/session', json }), readSignedIn);
}

/** @returns the log-in that was activated */
export async function askActivate(around: Surroundings, code: string, password: string): Promise<Told<string>> {
  const json = JSON.stringify({ code, password });
  return told(await call(around, { method: 'POST', url: '/api/v1/activation', json }), readLogin);
}

export async function askSignOut(around: Surroundings, owner: string): Promise<Told<null>> {
  return told(await call(around, { method: 'DELETE', url: '/api/v1/session', owner, keepalive: true }), () => null);
}

export async function askPassword(around: Surroundings, owner: string, current: string, next: string): Promise<Told<null>> {
  const json = JSON.stringify({ current, next });
  return told(await call(around, { method: 'POST', url: '/api/v1/password', owner, json }), () => null);
}

export async function askDevices(around: Surroundings): Promise<Told<readonly DeviceShown[]>> {
  return told(await call(around, { method: 'GET', url: '/api/v1/devices' }), readDevices);
}

export async function askRevoke(around: Surroundings, owner: string, id: string): Promise<Told<null>> {
  return told(await call(around, { method: 'DELETE', url: `/api/v1/devices/${encodeURIComponent(id)}`, owner }), () => null);
}

function told<T>(reply: Reply, read: (json: unknown) => T | undefined): Told<T> {
  if (reply.kind === 'answer') {
    const value = read(reply.json);
    return value === undefined ? unreached : { ok: true, value };
  }
  const retryAfter = reply.retryAfterMs > 0 ? Math.ceil(reply.retryAfterMs / 1000) : null;
  if (reply.kind === 'refusal') return { ok: false, code: codeOf(reply.body) ?? reply.code, status: reply.status, retryAfter };
  return { ...unreached, retryAfter };
}

/** A refused field says more than that something was refused: `too_short` rather than `invalid`. */
function codeOf(body: unknown): string | undefined {
  const fields = part(body, 'fields');
  const code = Array.isArray(fields) ? part(fields[0], 'code') : undefined;
  return typeof code === 'string' ? code : undefined;
}

const unreached: Refusal = { ok: false, code: 'offline', status: null, retryAfter: null };

function readAccount(json: unknown): Account | undefined {
  const account = part(json, 'account');
  const [id, name, login, tenant] = ['id', 'name', 'login', 'tenant'].map((key) => part(account, key));
  const roles = part(account, 'roles');
  if (typeof id !== 'string' || typeof name !== 'string' || typeof login !== 'string' || typeof tenant !== 'string') return undefined;
  return Array.isArray(roles) ? { id, name, login, tenant, roles: roles.filter(isGrant) } : undefined;
}

function readSignedIn(json: unknown): SignedInNow | undefined {
  const account = readAccount(json);
  const pending = part(part(json, 'lost'), 'pending');
  return account && { account, lost: typeof pending === 'number' ? { pending } : null };
}

/** A role this version does not know gives no rights here. */
function isGrant(grant: unknown): grant is RoleGrant {
  return ROLES.some((role) => role === part(grant, 'role')) && typeof part(grant, 'from') === 'string';
}

function readLogin(json: unknown): string | undefined {
  const login = part(json, 'login');
  return typeof login === 'string' ? login : undefined;
}

function readDevices(json: unknown): readonly DeviceShown[] | undefined {
  const devices = part(json, 'devices');
  if (!Array.isArray(devices)) return undefined;
  return devices.filter(
    (device): device is DeviceShown => typeof part(device, 'id') === 'string' && typeof part(device, 'name') === 'string',
  );
}

function part(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? (Reflect.get(value, key) as unknown) : undefined;
}
