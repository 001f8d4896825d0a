/** Everything of a year in one answer, for the county office: what its own rights let it read, and nothing else. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { hasRole } from '#src/domain/people.ts';
import { yearExport } from '#src/domain/year-export.ts';
import { signedIn } from '#src/server/auth/guard.ts';
import type { Parts } from '#src/server/parts.ts';
import { note } from '#src/server/store/audit.ts';
import { snapshot, write } from '#src/server/store/database.ts';
import { toWireText } from '#src/server/store/stored-rows.ts';
import { yearRows } from '#src/server/store/year-records.ts';
import { Refusal } from './problem-reply.ts';

const params = z.strictObject({ year: z.string().regex(/^20\d\d$/u) });

/**
 * A `POST`, because it is written into the audit book before a word leaves the house. Protected requests lie in no scope
 * of the county office and are therefore never in it. Source: §2.6.
 */
export function registerYearExport(plainApp: FastifyInstance, { store, now }: Parts): void {
  const app = plainApp.withTypeProvider<ZodTypeProvider>();
  const config = { rateLimit: { max: 20, timeWindow: '1 hour', keyGenerator: (request: { ip: string }) => request.ip } };
  app.post('/api/v1/years/:year/export', { config, schema: { params, response: { 200: yearExport } } }, async (request, reply) => {
    const { actor } = signedIn(request);
    if (!hasRole(actor, 'countyOffice')) throw new Refusal('not_found');
    const { tenant } = actor;
    const year = Number(request.params.year);
    const scopes = [`t:${tenant}`, `c:${tenant}:${year}H1`, `c:${tenant}:${year}H2`];
    const rows = await snapshot(store, (db) => yearRows(db, tenant, year, scopes));
    const detail = { records: rows.length };
    await write(store, (trx) => note(trx, { tenant, at: now(), actor: actor.id, act: 'export.year', subject: String(year), detail }));
    const head = JSON.stringify({ year, madeAt: now(), madeBy: actor.name }).slice(0, -1);
    // Written by us in the shape of the schema: bodies are sent as they are stored.
    return reply.type('application/json; charset=utf-8').send(`${head},"records":[${rows.map(toWireText).join(',')}]}` as never);
  });
}
