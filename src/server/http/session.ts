/** Signing in and out, devices, passwords. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ROLES, type Actor } from '#src/domain/people.ts';
import { textFault } from '#src/domain/text.ts';
import { signedIn } from '#src/server/auth/guard.ts';
import { createPasswords } from '#src/server/auth/password.ts';
import { Refused } from '#src/server/auth/refused.ts';
import { lostStorage } from '#src/server/auth/lost-storage.ts';
import { cookieHeader, cookieStyle, tokenIn } from '#src/server/auth/session.ts';
import { activate, changePassword, signIn, signOut, type AuthServices } from '#src/server/auth/sign-in.ts';
import type { Parts } from '#src/server/parts.ts';
import { note } from '#src/server/store/audit.ts';
import { write, type Trx } from '#src/server/store/database.ts';
import { personById, type Person } from '#src/server/store/people.ts';
import { devicesOf, revokeDevice } from '#src/server/store/sessions.ts';

const plain = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => textFault(text) === null);
/** Longer than any password may be, so that a wrong one is simply wrong; short enough to hash. */
const typedPassword = z.string().max(1000);

const signInBody = z.strictObject({
  login: z.string().min(1).max(200),
  password: typedPassword,
  device: z.strictObject({ id: plain(64), name: plain(100) }),
});
const passwordBody = z.strictObject({ current: typedPassword, next: typedPassword });
const activationBody = z.strictObject({ code: z.string().min(1).max(100), password: typedPassword });
const deviceParams = z.strictObject({ id: z.string().min(1).max(64) });

const account = z.object({
  account: z.object({
    id: z.string(),
    name: z.string(),
    login: z.string(),
    tenant: z.string(),
    roles: z.array(z.object({ role: z.enum(ROLES), office: z.string().nullable(), from: z.string(), to: z.string().nullable() })),
  }),
  expires: z.string(),
  /** This browser was another device of the same person before, and what that one kept is not here any more. */
  lost: z.object({ pending: z.int(), lastSeenAt: z.string() }).optional(),
});
const devices = z.object({
  devices: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      lastSeenAt: z.string(),
      pending: z.int(),
      oldest: z.string().optional(),
      app: z.string().optional(),
      current: z.boolean(),
    }),
  ),
});
const activated = z.object({ login: z.string(), name: z.string() });

export function registerSession(plainApp: FastifyInstance, parts: Parts): void {
  const app = plainApp.withTypeProvider<ZodTypeProvider>();
  const services: AuthServices = { store: parts.store, passwords: createPasswords(), now: parts.now };
  const style = cookieStyle(parts.config.publicOrigin);

  app.post(
    '/api/v1/session',
    { config: { open: true }, schema: { body: signInBody, response: { 200: account } } },
    async (request, reply) => {
      const { token, person, expires, lastsMs } = await signIn(services, { ...request.body, address: request.ip });
      const before = tokenIn(request.headers.cookie, style);
      const lost = await lostStorage(parts.store, before, person.id, request.body.device.id);
      if (lost !== null) parts.log.warn({ pending: lost.pending }, 'client_storage_lost');
      void reply.header('set-cookie', cookieHeader(style, token, lastsMs));
      return { ...accountOf(person, expires), ...(lost === null ? {} : { lost }) };
    },
  );

  app.get('/api/v1/session', { schema: { response: { 200: account } } }, async (request) => {
    const { actor, session } = signedIn(request);
    const person = await personById(parts.store.reader, actor.id);
    if (!person) throw new Refused('session_revoked');
    return accountOf(person, session.expiresAt);
  });

  app.delete('/api/v1/session', async (request, reply) => {
    const { actor, session } = signedIn(request);
    await signOut(services, session.tokenHash, actor);
    return reply
      .header('set-cookie', cookieHeader(style, null, 0))
      .code(204)
      .send();
  });

  app.post('/api/v1/password', { schema: { body: passwordBody } }, async (request, reply) => {
    const { actor, session } = signedIn(request);
    const person = await personById(parts.store.reader, actor.id);
    if (!person) throw new Refused('session_revoked');
    await changePassword(services, person, { ...request.body, tokenHash: session.tokenHash, address: request.ip });
    return reply.code(204).send();
  });

  app.post('/api/v1/activation', { config: { open: true }, schema: { body: activationBody, response: { 200: activated } } }, (request) =>
    activate(services, { ...request.body, address: request.ip }),
  );

  app.get('/api/v1/devices', { schema: { response: { 200: devices } } }, async (request) => {
    const { actor, session } = signedIn(request);
    const known = await devicesOf(parts.store.reader, actor.id);
    return { devices: known.map((device) => ({ ...device, current: device.id === session.deviceId })) };
  });

  app.delete('/api/v1/devices/:id', { schema: { params: deviceParams } }, async (request, reply) => {
    const { actor } = signedIn(request);
    const revoked = await write(parts.store, (trx) => revokeOwn(trx, actor, request.params.id, parts.now()));
    if (!revoked) throw new Refused('not_found');
    return reply.code(204).send();
  });
}

async function revokeOwn(trx: Trx, { id, tenant }: Actor, device: string, at: string): Promise<boolean> {
  const isDone = await revokeDevice(trx, id, device, at);
  if (isDone) await note(trx, { tenant, at, actor: id, act: 'device.revoke', subject: id, detail: { device } });
  return isDone;
}

function accountOf({ id, name, login, tenant, roles }: Person, expires: string): z.output<typeof account> {
  return { account: { id, name, login, tenant, roles: roles.map((grant) => ({ ...grant })) }, expires };
}
