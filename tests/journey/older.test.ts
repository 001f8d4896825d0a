/** A clerk who looks for something of years ago, on a phone that is given about the last year. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askOlder, loadOlder, MOST_WANTED } from '#src/device/older.ts';
import { readMeta } from '#src/device/meta.ts';
import { newId } from '#src/domain/record/identity.ts';
import { WORDS } from '#tests/support/acts.ts';
import { JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { enrol, PASSWORD } from '#tests/support/people.ts';
import { lineTo, openPhone, type Phone } from '#tests/support/phone.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

describe.each(dialects)('records of years ago ($name)', (dialect) => {
  let server: TestServer;
  const phones: Phone[] = [];
  beforeEach(async () => void (server = await openServer(dialect)));
  afterEach(async () => {
    for (const phone of phones.splice(0)) await phone.close();
    await server.close();
  });

  async function phoneAt(now: string, login: string): Promise<Phone> {
    server.clock.now = now;
    const phone = await openPhone({ line: lineTo(server), start: now });
    phones.push(phone);
    await phone.signIn(login, PASSWORD);
    await phone.sync();
    return phone;
  }

  async function handedIn(now: string, login: string, title: string): Promise<void> {
    const phone = await phoneAt(now, login);
    const id = newId();
    await phone.desk().commit.edit('report', id, { ...WORDS, title });
    await phone.desk().commit.transition(id, 'submit');
    await phone.sync();
  }

  const titlesOn = async (phone: Phone) => (await phone.list()).map(({ body }) => body.title).sort();

  test('come by asking, once there is a network; the member has them all anyway', async () => {
    const [member, clerk] = [await enrol(server, mei), await enrol(server, lin)];
    await handedIn('2024-03-05T02:00:00.000Z', member, '前年春天的');
    await handedIn('2024-10-05T02:00:00.000Z', member, '前年秋天的');
    const office = await phoneAt('2026-09-18T06:00:00.000Z', clerk);
    expect(await titlesOn(office)).toEqual([]);
    expect(await loadOlder(office.desk(), 2024)).toBe('unasked');
    expect(await loadOlder(office.desk(), 2026)).toBe('none');

    office.cut();
    await askOlder(office.desk(), 2024);
    await office.sync();
    expect(await loadOlder(office.desk(), 2024)).toBe('coming');
    expect(await titlesOn(office)).toEqual([]);
    office.mend();
    await office.sync();
    expect(await loadOlder(office.desk(), 2024)).toBe('here');
    expect(await titlesOn(office)).toEqual(['前年春天的', '前年秋天的'].sort());

    await office.reopen();
    await office.sync();
    expect(await titlesOn(office)).toHaveLength(2);
    const own = await phoneAt('2026-09-18T06:00:00.000Z', member);
    expect(await loadOlder(own.desk(), 2024)).toBe('none');
    expect(await titlesOn(own)).toHaveLength(2);
  });

  test('are not kept without end: the one longest unasked goes first', async () => {
    const [member, clerk] = [await enrol(server, mei), await enrol(server, lin)];
    await handedIn('2024-03-05T02:00:00.000Z', member, '最早的');
    const office = await phoneAt('2036-09-18T06:00:00.000Z', clerk);
    await askOlder(office.desk(), 2024);
    await office.sync();
    expect(await titlesOn(office)).toEqual(['最早的']);
    for (let year = 2025; year <= 2030; year += 1) await askOlder(office.desk(), year);
    await office.sync();
    const { want } = await readMeta(office.desk().db, 'want');
    expect(want).toHaveLength(MOST_WANTED);
    expect([want[0], want.at(-1)]).toEqual([`s:${JIANTIAO}:2025H1`, `s:${JIANTIAO}:2030H2`]);
    expect(await titlesOn(office)).toEqual([]);
    expect(await loadOlder(office.desk(), 2024)).toBe('unasked');
  });

  test('asking again for what was asked sends nothing', async () => {
    const office = await phoneAt('2026-09-18T06:00:00.000Z', await enrol(server, lin));
    await askOlder(office.desk(), 2024);
    await office.sync();
    const sent = office.requests.length;
    await askOlder(office.desk(), 2024);
    await office.desk().settled();
    expect(office.requests).toHaveLength(sent);
  });
});
