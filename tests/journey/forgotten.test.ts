/** A phone that lay in a drawer for more than a year, while the county forgot what had been deleted meanwhile. */
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { keepHouse } from '#src/server/housekeeping.ts';
import { WORDS } from '#tests/support/acts.ts';
import { mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { enrol, PASSWORD } from '#tests/support/people.ts';
import { lineTo, openPhone, type Phone } from '#tests/support/phone.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

const DAY = 24 * 3_600_000;

describe.each(dialects)('after four hundred days ($name)', (dialect) => {
  let server: TestServer;
  const phones: Phone[] = [];
  beforeEach(async () => void (server = await openServer(dialect)));
  afterEach(async () => {
    for (const phone of phones.splice(0)) await phone.close();
    await server.close();
  });

  async function phoneOf(login: string): Promise<Phone> {
    const phone = await openPhone({ line: lineTo(server), start: server.clock.now });
    phones.push(phone);
    await phone.signIn(login, PASSWORD);
    await phone.sync();
    return phone;
  }

  async function begun(phone: Phone, title: string): Promise<string> {
    const id = newId();
    await phone.desk().commit.edit('report', id, { ...WORDS, title });
    await phone.sync();
    return id;
  }

  const later = (days: number) => void (server.clock.now = new Date(Date.parse(server.clock.now) + days * DAY).toISOString());
  const titlesOn = async (phone: Phone) => (await phone.list()).map(({ body }) => body.title).sort();
  const answers = ({ requests }: Phone) => requests.filter(({ url }) => url.endsWith('/sync')).length;

  test('what I deleted goes from my other phone though nobody remembers it; what I wrote there is sent', async () => {
    const login = await enrol(server, mei);
    const pocket = await phoneOf(login);
    const gone = await begun(pocket, '会被删掉的');
    await begun(pocket, '留下的');
    const drawer = await phoneOf(login);
    expect(await titlesOn(drawer)).toEqual(['会被删掉的', '留下的']);

    drawer.cut();
    await drawer.desk().commit.edit('report', newId(), { ...WORDS, title: '放进抽屉之前写的' });
    await pocket.desk().commit.remove(gone);
    await pocket.sync();
    later(1);
    await phoneOf(login);
    later(400);
    const { config, store, clock } = server;
    await keepHouse({ config, store, now: () => clock.now, log: pino({ level: 'silent' }), dist: null }, true);
    const remembered = await store.db.selectFrom('sync_feed').select('scope').where('record_id', '=', gone).execute();
    expect(remembered).toEqual([]);

    drawer.mend();
    drawer.clock.set(Date.parse(server.clock.now));
    const before = answers(drawer);
    await drawer.signIn(login, PASSWORD);
    await drawer.sync();
    expect(answers(drawer)).toBeGreaterThan(before);
    expect(await titlesOn(drawer)).toEqual(['放进抽屉之前写的', '留下的']);
    expect(await drawer.desk().db.records.get(gone)).toBeUndefined();
    const again = await phoneOf(login);
    expect(await titlesOn(again)).toEqual(['放进抽屉之前写的', '留下的']);
  });
});
