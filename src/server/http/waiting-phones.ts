/**
 * For an office's own staff: whose phones have something unsent, how much, since when, and when they were last heard of;
 * and whose acts arrived and are held. Never more.
 */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isOfficeStaff } from '#src/domain/people.ts';
import { waitingPhonesAnswer } from '#src/domain/record/waiting-phones.ts';
import { signedIn } from '#src/server/auth/guard.ts';
import type { Parts } from '#src/server/parts.ts';
import { heldIn } from '#src/server/store/held-acts.ts';
import { waitingPhones } from '#src/server/store/sessions.ts';
import { Refusal } from './problem-reply.ts';

const params = z.strictObject({ office: z.string().min(1).max(64) });
/** Whoever does not work for the office is told that there is no such list. */
export function registerWaitingPhones(plainApp: FastifyInstance, { store }: Parts): void {
  const app = plainApp.withTypeProvider<ZodTypeProvider>();
  app.get('/api/v1/offices/:office/phones', { schema: { params, response: { 200: waitingPhonesAnswer } } }, async (request) => {
    const { actor } = signedIn(request);
    const { office } = request.params;
    if (!isOfficeStaff(actor, office)) throw new Refusal('not_found');
    const of = [store.reader, actor.tenant, office, actor.today] as const;
    return { phones: await waitingPhones(...of), held: await heldIn(...of) };
  });
}
