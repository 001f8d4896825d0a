/** Accounts over the network, for the administrator and, within its part, the county office. Every act is in the audit book. Source: domain §2. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { peopleAnswer, personAnswer, slipsAnswer } from '#src/domain/account-answers.ts';
import { dateIn, isCalendarDate } from '#src/domain/calendar.ts';
import { actorOn, memberOffice, ROLES } from '#src/domain/people.ts';
import { textFault } from '#src/domain/text.ts';
import {
  addAccount,
  disable,
  enable,
  endRole,
  grantRole,
  list,
  move,
  newCodesFor,
  turnOffDevice,
  writingOf,
  type Desk,
} from '#src/server/admin/accounts.ts';
import { signedIn } from '#src/server/auth/guard.ts';
import type { Parts } from '#src/server/parts.ts';
import { write } from '#src/server/store/database.ts';
import type { Person } from '#src/server/store/people.ts';
import { devicesOf } from '#src/server/store/sessions.ts';
import { accountShown, asRefusal, deskFor, listedAt, personAt, slipOf } from './account-desk.ts';
import { Refusal } from './problem-reply.ts';

const line = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => textFault(text) === null);
const day = z.string().refine(isCalendarDate);
const office = z.string().min(1).max(64).nullable();
const role = z.strictObject({ role: z.enum(ROLES), office, from: day, to: day.nullable() });

const params = z.strictObject({ id: z.string().min(1).max(64) });
const deviceParams = z.strictObject({ id: z.string().min(1).max(64), device: z.string().min(1).max(64) });
const newAccount = z.strictObject({
  login: line(200),
  name: line(200),
  sector: line(50).nullable(),
  memberNo: line(50).nullable(),
  phone: line(30).nullable(),
  role: role.nullable(),
});
const roleEnd = z.strictObject({ role: z.enum(ROLES), office, on: day });
const moving = z.strictObject({ office: z.string().min(1).max(64), on: day });
/** As many slips as a county prints in one go. */
const codesFor = z.strictObject({ ids: z.array(z.string().min(1).max(64)).min(1).max(300) });

const PEOPLE = '/api/v1/people';

export function registerAccounts(plainApp: FastifyInstance, parts: Parts): void {
  const app = plainApp.withTypeProvider<ZodTypeProvider>();
  const deskOf = (request: FastifyRequest) => deskFor(parts, signedIn(request).actor);

  app.get(PEOPLE, { schema: { response: { 200: peopleAnswer } } }, async (request) => {
    const desk = deskOf(request);
    const people = await list(desk, desk.acting?.tenant);
    return { people: people.map((one) => accountShown(desk, one)) };
  });

  app.get(`${PEOPLE}/:id`, { schema: { params, response: { 200: personAnswer } } }, async (request) => {
    const desk = deskOf(request);
    const person = await personAt(desk, request.params.id);
    return { person: accountShown(desk, await listedAt(desk, person)), devices: await devicesOf(parts.store.reader, person.id) };
  });

  app.post(PEOPLE, { schema: { body: newAccount, response: { 200: slipsAnswer } } }, async (request) => {
    const desk = deskOf(request);
    const { role: given, ...own } = request.body;
    if (given === null ? !desk.acting?.mayGive('admin') : !desk.acting?.mayGive(given.role))
      throw new Refusal('forbidden', { fields: [{ path: 'role', code: 'not_yours' }] });
    const account = { ...own, login: own.login.trim(), name: own.name.trim(), roles: given === null ? [] : [given] };
    const added = await asRefusal(write(parts.store, async (trx) => addAccount(trx, account, await writingOf(trx, desk))));
    const person = await personAt(desk, added.id);
    return { slips: [slipFor(person, added.code)] };
  });

  app.post(`${PEOPLE}/codes`, { schema: { body: codesFor, response: { 200: slipsAnswer } } }, async (request) => {
    const desk = deskOf(request);
    const people = await Promise.all([...new Set(request.body.ids)].map((id) => personAt(desk, id)));
    const codes = await asRefusal(
      newCodesFor(
        desk,
        people.map(({ login }) => login),
      ),
    );
    return { slips: people.map((person, index) => slipFor(person, codes[index] ?? '')) };
  });

  function slipFor(person: Person, code: string) {
    const { id, login, name } = person;
    const home = memberOffice(actorOn(person, dateIn(parts.now()))) ?? person.roles.find((grant) => grant.office !== null)?.office ?? null;
    return slipOf({ id, login, name, office: home, code }, parts.config.publicOrigin, parts.now());
  }

  registerChanges(plainApp, deskOf);
}

/** Acts on one account that answer nothing but that they were done. */
function registerChanges(plainApp: FastifyInstance, deskOf: (request: FastifyRequest) => Desk): void {
  const app = plainApp.withTypeProvider<ZodTypeProvider>();

  async function act(request: FastifyRequest, id: string, work: (desk: Desk, login: string) => Promise<void>): Promise<void> {
    const desk = deskOf(request);
    await asRefusal(work(desk, (await personAt(desk, id)).login));
  }

  app.post(`${PEOPLE}/:id/disable`, { schema: { params } }, async (request, reply) => {
    await act(request, request.params.id, disable);
    return reply.code(204).send();
  });
  app.post(`${PEOPLE}/:id/enable`, { schema: { params } }, async (request, reply) => {
    await act(request, request.params.id, enable);
    return reply.code(204).send();
  });
  app.post(`${PEOPLE}/:id/roles`, { schema: { params, body: role } }, async (request, reply) => {
    await act(request, request.params.id, (desk, login) => grantRole(desk, login, request.body));
    return reply.code(204).send();
  });
  app.post(`${PEOPLE}/:id/roles/end`, { schema: { params, body: roleEnd } }, async (request, reply) => {
    const { role: ended, office: at, on } = request.body;
    await act(request, request.params.id, (desk, login) => endRole(desk, login, ended, at, on));
    return reply.code(204).send();
  });
  app.post(`${PEOPLE}/:id/move`, { schema: { params, body: moving } }, async (request, reply) => {
    const { office: target, on } = request.body;
    await act(request, request.params.id, (desk, login) => move(desk, login, target, on));
    return reply.code(204).send();
  });
  app.delete(`${PEOPLE}/:id/devices/:device`, { schema: { params: deviceParams } }, async (request, reply) => {
    const { device } = request.params;
    await act(request, request.params.id, (desk, login) => turnOffDevice(desk, login, device));
    return reply.code(204).send();
  });
}
