/** A list of people from a spreadsheet: looked at first, taken in only when it is sent again with the word to write. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { rosterAnswer } from '#src/domain/account-answers.ts';
import { importRoster, readRoster } from '#src/server/admin/roster.ts';
import { tableOf } from '#src/server/admin/table.ts';
import { signedIn } from '#src/server/auth/guard.ts';
import type { Parts } from '#src/server/parts.ts';
import { asRefusal, deskFor, slipOf } from './account-desk.ts';
import { Refusal } from './problem-reply.ts';

/** The file in base64: as much as a body of 1 MB holds. */
const body = z.strictObject({ file: z.base64().min(1).max(1_000_000), write: z.boolean() });

/** Bad rows shown; whoever has mended those sees the next ones. */
const MOST_BAD = 200;

export function registerRoster(plainApp: FastifyInstance, parts: Parts): void {
  const app = plainApp.withTypeProvider<ZodTypeProvider>();
  app.post('/api/v1/people/roster', { schema: { body, response: { 200: rosterAnswer } } }, async (request) => {
    const desk = deskFor(parts, signedIn(request).actor);
    const { good, same, bad } = await asRefusal(tableOf(Buffer.from(request.body.file, 'base64')).then((table) => readRoster(desk, table)));
    const seen = {
      good: good.map(({ line, login, name, roles: [grant] }) => ({
        ...{ line, login, name },
        ...{ role: grant?.role ?? null, office: grant?.office ?? null },
      })),
      same,
      bad: bad.slice(0, MOST_BAD),
    };
    if (!request.body.write) return { ...seen, slips: [] };
    if (bad.length > 0) throw new Refusal('invalid', { fields: [{ path: 'file', code: 'bad_rows' }] });
    const imported = await asRefusal(importRoster(desk, good));
    const offices = new Map(good.map(({ login, roles: [grant] }) => [login, grant?.office ?? null]));
    const slips = imported.map((one) => slipOf({ ...one, office: offices.get(one.login) ?? null }, parts.config.publicOrigin, parts.now()));
    return { ...seen, slips };
  });
}
