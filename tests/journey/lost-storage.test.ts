/** A phone whose browser cleared everything but its cookie. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { mei } from '#tests/support/actors.ts';
import { dialects, type Dialect } from '#tests/support/dialects.ts';
import { enrol, PASSWORD } from '#tests/support/people.ts';
import { lineTo, openPhone, type Phone } from '#tests/support/phone.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
const phones: Phone[] = [];
beforeEach(async () => {
  server = await openServer(dialects[0] as Dialect); // the first of the two
});
afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.close();
  await server.close();
});

test('F-35 SES-21 signing in again tells what may be gone, until I have read it; what was received comes back', async () => {
  const login = await enrol(server, mei);
  const line = lineTo(server);
  const before = await openPhone({ line, start: server.clock.now });
  phones.push(before);
  await before.signIn(login, PASSWORD);
  await before.desk().commit.edit('report', newId(), { title: '送到的' });
  await before.sync();
  await server.store.db.updateTable('device').set({ pending: 2 }).execute();

  const after = await openPhone({ line, start: server.clock.now, indexedDB: new IDBFactory() });
  phones.push(after);
  expect(after.device.session.get()).toMatchObject({ state: 'none', lost: null });
  await after.signIn(login, PASSWORD);
  await after.sync();
  expect(after.device.session.get().lost).toEqual({ pending: 2 });
  expect(await after.list()).toMatchObject([{ body: { title: '送到的' } }]);
  after.device.session.acts.forgetLost();
  expect(after.device.session.get().lost).toBeNull();

  await after.signIn(login, PASSWORD);
  expect(after.device.session.get().lost).toBeNull();
});
