/** A test server that knows its county: the offices, and the people with their entries in the directory. */
import type { Actor } from '#src/domain/people.ts';
import { putCounty, putPeople, writingAt } from '#src/server/admin/directory.ts';
import { write } from '#src/server/store/database.ts';
import { personById } from '#src/server/store/people.ts';
import type { TestServer } from './server.ts';

/** Writes the offices and the directory entries of these people, who are made known first. */
export async function settleCounty(server: TestServer, people: readonly Actor[]): Promise<void> {
  for (const actor of people) await server.signIn(actor);
  await write(server.store, async (trx) => {
    await putCounty(trx, server.clock.now);
    const known = await Promise.all(people.map(({ id }) => personById(trx, id)));
    await putPeople(
      trx,
      writingAt('sanmen', server.clock.now),
      known.flatMap((person) => person ?? []),
    );
  });
}
