/** Accounts with passwords on a test server, for phones that sign in as people do. */
import type { Actor } from '#src/domain/people.ts';
import { createPasswords } from '#src/server/auth/password.ts';
import { write } from '#src/server/store/database.ts';
import { insertGrant, insertPerson, personById, setPassword } from '#src/server/store/people.ts';
import type { TestServer } from './server.ts';

export const PASSWORD = '码头上的灯亮了三盏';

/** The same hash for everybody: hashing is slow on purpose. */
let hash: Promise<string> | null = null;

/** Makes somebody known to the server; returns the log-in. */
export async function enrol({ store, clock }: Pick<TestServer, 'store' | 'clock'>, actor: Actor): Promise<string> {
  hash ??= createPasswords().hash(PASSWORD);
  const passwordHash = await hash;
  const login = `l-${actor.id}`;
  await write(store, async (trx) => {
    if ((await personById(trx, actor.id)) !== null) return;
    const { id, name, tenant } = actor;
    await insertPerson(trx, { id, tenant, login, name, sector: null, memberNo: null, phone: null, createdAt: clock.now });
    for (const grant of actor.grants) await insertGrant(trx, id, grant);
    await setPassword(trx, id, passwordHash, clock.now);
  });
  return login;
}
