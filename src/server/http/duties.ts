/** A member's six duties as the server sees them: the very function the phones run. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DUTIES } from '#src/domain/duty.ts';
import { actorOn, officesOf } from '#src/domain/people.ts';
import { dutiesOf, mayReadDuties } from '#src/domain/record/duties-of.ts';
import { lastDayOf } from '#src/domain/settings.ts';
import { signedIn } from '#src/server/auth/guard.ts';
import type { Parts } from '#src/server/parts.ts';
import { snapshot } from '#src/server/store/database.ts';
import { dutyRecords } from '#src/server/store/duty-records.ts';
import { personById } from '#src/server/store/people.ts';
import { settingsReader } from '#src/server/store/settings.ts';
import { Refusal } from './problem-reply.ts';

const params = z.strictObject({ personId: z.string().min(1).max(64), year: z.string().regex(/^[12]\d{3}$/) });
const answer = z.object({
  year: z.int(),
  duties: z.array(
    z.object({
      key: z.enum(DUTIES),
      confirmed: z.int(),
      waiting: z.int(),
      target: z.int(),
      state: z.enum(['notStarted', 'inProgress', 'done', 'exempt']),
    }),
  ),
});

export function registerDuties(plainApp: FastifyInstance, { store }: Parts): void {
  const app = plainApp.withTypeProvider<ZodTypeProvider>();
  const settingsOf = settingsReader();
  app.get('/api/v1/duties/:personId/:year', { schema: { params, response: { 200: answer } } }, async (request) => {
    const { actor } = signedIn(request);
    const year = Number(request.params.year);
    return snapshot(store, async (db) => {
      const person = await personById(db, request.params.personId);
      if (person?.tenant !== actor.tenant) throw new Refusal('not_found');
      const office = officesOf(actorOn(person, actor.today), ['member'])[0] ?? null;
      if (!mayReadDuties(actor, { id: person.id, office })) throw new Refusal('not_found');
      const duties = dutiesOf(await dutyRecords(db, person), await settingsOf(db, actor.tenant, lastDayOf(year)), person, year);
      return { year, duties: duties.map(({ key, confirmed, waiting, target, state }) => ({ key, confirmed, waiting, target, state })) };
    });
  });
}
