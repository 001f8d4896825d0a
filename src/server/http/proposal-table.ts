/** A list of handling states as the county's own proposal program writes it: read into rows of text, nothing more. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { hasRole } from '#src/domain/people.ts';
import { tableAnswer } from '#src/domain/table-answer.ts';
import { tableOf } from '#src/server/admin/table.ts';
import { signedIn } from '#src/server/auth/guard.ts';
import { asRefusal } from './account-desk.ts';
import { Refusal } from './problem-reply.ts';

/** The file in base64: as much as a body of 1 MB holds. */
const body = z.strictObject({ file: z.base64().min(1).max(1_000_000) });

/** For those who handle proposals. What is done with the rows goes through the phones' own door, act by act. Source: §3.3.3. */
export function registerProposalTable(plainApp: FastifyInstance): void {
  const app = plainApp.withTypeProvider<ZodTypeProvider>();
  app.post('/api/v1/proposals/table', { schema: { body, response: { 200: tableAnswer } } }, async (request) => {
    const { actor } = signedIn(request);
    if (!hasRole(actor, 'proposalsCommittee') && !hasRole(actor, 'countyOffice')) throw new Refusal('not_found');
    const { rows } = await asRefusal(tableOf(Buffer.from(request.body.file, 'base64')));
    return { rows: rows.map((row) => [...row]) };
  });
}
