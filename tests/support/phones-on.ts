/** The surroundings of a journey: a server, and a phone for everybody who takes part, all put away after each test. */
import { afterEach, beforeEach, expect } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import type { Dialect } from './dialects.ts';
import { enrol, PASSWORD } from './people.ts';
import { lineTo, openPhone, type Phone } from './phone.ts';
import { openServer, type TestServer } from './server.ts';

export interface PhonesOn {
  /** The server of the running test. */
  readonly server: TestServer;
  /** All phones of the running test. */
  readonly phones: readonly Phone[];
  /** A new phone on which this person has signed in and received what is there. */
  readonly phoneOf: (actor: Actor) => Promise<Phone>;
}

/** To be called inside of a `describe`: every test in it begins with an empty server. */
export function phonesOn(dialect: Dialect): PhonesOn {
  let server: TestServer;
  const phones: Phone[] = [];
  beforeEach(async () => {
    server = await openServer(dialect);
  });
  afterEach(async () => {
    for (const phone of phones.splice(0)) await phone.close();
    await server.close();
  });

  async function phoneOf(actor: Actor): Promise<Phone> {
    const phone = await openPhone({ line: lineTo(server), start: server.clock.now });
    phones.push(phone);
    expect(await phone.signIn(await enrol(server, actor), PASSWORD)).toMatchObject({ ok: true });
    await phone.sync();
    return phone;
  }

  return {
    get server() {
      return server;
    },
    phones,
    phoneOf,
  };
}
