/** The book of what was done, searched by person, act and day. For the county office and the administrator. Source: reliability §3.8. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { auditAnswer, type AuditLine } from '#src/domain/audit-book.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { hasRole } from '#src/domain/people.ts';
import { signedIn } from '#src/server/auth/guard.ts';
import type { Parts } from '#src/server/parts.ts';
import { searchAudit } from '#src/server/store/audit.ts';
import { listPeople } from '#src/server/store/people.ts';
import type { AuditTable } from '#src/server/store/tables.ts';
import { Refusal } from './problem-reply.ts';

const PAGE = 50;
const DAY_MS = 24 * 60 * 60_000;

const query = z.strictObject({
  person: z.string().min(1).max(64).optional(),
  act: z.string().min(1).max(40).optional(),
  day: z.string().refine(isCalendarDate).optional(),
  before: z
    .string()
    .regex(/^\d{1,12}$/u)
    .optional(),
});

/** Whoever may not read it is told that there is no such list. */
export function registerAudit(plainApp: FastifyInstance, { store }: Parts): void {
  const app = plainApp.withTypeProvider<ZodTypeProvider>();
  app.get('/api/v1/audit', { schema: { querystring: query, response: { 200: auditAnswer } } }, async (request) => {
    const { actor } = signedIn(request);
    if (!hasRole(actor, 'countyOffice') && !hasRole(actor, 'admin')) throw new Refusal('not_found');
    const { person, act, day, before } = request.query;
    const rows = await searchAudit(store.reader, {
      tenant: actor.tenant,
      ...{ person, act },
      ...(day === undefined ? {} : dayInCounty(day)),
      before: before === undefined ? undefined : Number(before),
      limit: PAGE + 1,
    });
    const people = await listPeople(store.reader);
    const names = new Map(people.filter(({ tenant }) => tenant === actor.tenant).map(({ id, name }) => [id, name]));
    return { lines: rows.slice(0, PAGE).map((row) => lineOf(row, names)), more: rows.length > PAGE };
  });
}

/** The first moment of a day in the county and of the day after. */
function dayInCounty(day: string): { readonly from: string; readonly until: string } {
  const begins = Date.parse(`${day}T00:00:00+08:00`);
  return { from: new Date(begins).toISOString(), until: new Date(begins + DAY_MS).toISOString() };
}

function lineOf({ no, at, act, actor_id: actor, subject, detail }: AuditTable, names: ReadonlyMap<string, string>): AuditLine {
  const who = (id: string) => ({ id, name: names.get(id) ?? null });
  return { no, at, act, actor: who(actor), subject: who(subject), detail: JSON.parse(detail) as AuditLine['detail'] }; // written by note
}
