import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId, variantId } from '#src/domain/record/identity.ts';
import { toWire } from '#src/domain/record/to-wire.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { report } from '#src/features/report/model/report.ts';
import { write } from '#src/server/store/database.ts';
import { loadRecords, movePerson, touch } from '#src/server/store/records.ts';
import { changing, commanding, creating, deleting, WORDS } from '#tests/support/acts.ts';
import { bo, chair, county, HENGDU, JIANTIAO, lin, linAcross, localParty, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, type WirePhone } from '#tests/support/wire-phone.ts';

describe.each(dialects)('what a phone is told ($name)', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  const writing = () => ({ tenant: 'sanmen', by: 'console', now: server.clock.now });

  async function begun(phone: WirePhone, values = WORDS): Promise<string> {
    const create = creating(values);
    await phone.push(create);
    return create.rec;
  }

  async function shown(phone: WirePhone, id: string): Promise<Stored> {
    await phone.pull();
    const record = phone.has(id);
    if (!record) throw new Error('not visible');
    return record;
  }

  /** One act on a record, as somebody who has just read it. */
  async function command(phone: WirePhone, id: string, name: string, more: object = {}): Promise<void> {
    const [result] = await phone.push(commanding(await shown(phone, id), name, more));
    expect(result).toMatchObject({ status: 'applied' });
  }

  describe('who may not', () => {
    test('a scope one may not have is not given for the asking', async () => {
      const [mine, office] = [await phoneOf(server, mei), await phoneOf(server, linAcross)];
      const id = await begun(mine);
      await command(mine, id, 'submit');
      const want = [`s:${JIANTIAO}:2026H2`, 'c:sanmen:2026H2', `o:${JIANTIAO}`, `m:${mei.id}:2026H2`];
      const { pull } = await office.exchange({ pull: { cursor: null, want: want.filter((key) => key.endsWith('H2')) } });
      expect(Object.keys(pull?.pos ?? {}).filter((key) => key.includes(JIANTIAO) || key.startsWith('c:'))).toEqual([]);
      expect(pull?.changes).toEqual([]);
    });

    test("B-57 the cursor of somebody else's phone opens nothing", async () => {
      const mine = await phoneOf(server, mei);
      await begun(mine);
      await mine.pull();
      const other = await phoneOf(server, bo);
      const { pull } = await other.exchange({ pull: { cursor: mine.cursor } });
      expect(pull).toMatchObject({ reset: 'cursor', changes: [] });
    });
  });

  test('a report is seen by its office once handed in, by county and local committee once forwarded to them', async () => {
    const [mine, office, house, chairs, party] = [
      await phoneOf(server, mei),
      await phoneOf(server, lin),
      await phoneOf(server, county),
      await phoneOf(server, chair),
      await phoneOf(server, localParty),
    ];
    const seenBy = async (id: string) => {
      const phones = [office, house, chairs, party];
      for (const phone of phones) await phone.pull();
      return phones.map((phone) => phone.has(id)?.status ?? null);
    };
    const id = await begun(mine);
    expect(await seenBy(id)).toEqual([null, null, null, null]);
    await command(mine, id, 'submit');
    expect(await seenBy(id)).toEqual(['submitted', null, null, null]);
    await command(office, id, 'forward', { input: { toLocalParty: true } });
    expect(await seenBy(id)).toEqual(['forwarded', 'forwarded', 'forwarded', 'forwarded']);
  });

  test('every record carries its hashes and its story, word for word as the domain writes it', async () => {
    const [mine, office] = [await phoneOf(server, mei), await phoneOf(server, lin)];
    const id = await begun(mine, { ...WORDS, title: '引号"与\\反斜线' });
    await command(mine, id, 'submit');
    await command(office, id, 'return', { note: '请写明\n是哪一段' });
    const { pull } = await mine.exchange({ pull: { cursor: null } });
    const stored = (await loadRecords(server.store.reader, [id])).get(id);
    if (!stored) throw new Error('not stored');
    expect(pull?.changes.find((change) => change.id === id)?.rec).toEqual(toWire(report, stored));
    expect(stored.log.map(({ name, note }) => [name, note])).toEqual([
      ['submit', null],
      ['return', '请写明\n是哪一段'],
    ]);
  });

  test('the words of a deleted report do not travel; that it is deleted does', async () => {
    const mine = await phoneOf(server, mei);
    const id = await begun(mine);
    const record = await shown(mine, id);
    await mine.push(deleting(record));
    const changes = await mine.pull();
    expect(changes).toMatchObject([
      { id, present: 1, rec: { deleted: 1, body: null, whole: expect.stringMatching(/^[0-9a-f]{64}$/) as string } },
    ]);
  });

  describe('page by page', () => {
    test.each([1, 2, 3, 7, 200])('with %i rows a page nothing is missed and nothing comes twice', async (limit) => {
      const mine = await phoneOf(server, mei);
      const ids: string[] = [];
      for (let batch = 0; batch < 3; batch += 1) {
        const acts = Array.from({ length: 4 }, () => creating(WORDS));
        await mine.push(...acts);
        ids.push(...acts.map(({ rec }) => rec));
      }
      const changes = await mine.pull({ limit });
      expect(changes.map(({ id }) => id)).toEqual(ids);
      expect(await mine.pull({ limit })).toEqual([]);
    });

    test('a record that lies in several scopes is never cut in two', async () => {
      const both = { ...mei, grants: [...mei.grants, ...lin.grants] };
      const phone = await phoneOf(server, both);
      for (let count = 0; count < 3; count += 1) await command(phone, await begun(phone), 'submit');
      let cursor: string | null = null;
      for (let more = true; more;) {
        const { pull } = await phone.exchange({ pull: { cursor, limit: 1 } });
        expect(new Set(pull?.changes.map(({ seq }) => seq)).size).toBe(1);
        expect(pull?.changes.map(({ scope }) => scope).sort()).toEqual([`m:${mei.id}`, `s:${JIANTIAO}:2026H2`]);
        cursor = pull?.cursor ?? null;
        more = pull?.more ?? false;
      }
    });

    test('what changes while one reads is not missed', async () => {
      const mine = await phoneOf(server, mei);
      const other = await phoneOf(server, mei, 'other');
      const ids = [await begun(other), await begun(other), await begun(other)];
      const first = await mine.exchange({ pull: { cursor: null, limit: 1 } });
      const [id = ''] = ids;
      await other.push(changing(await shown(other, id), { title: '刚刚改过' }));
      expect(first.pull?.more).toBe(true);
      await mine.pull({ limit: 1 });
      expect(ids.map((one) => mine.has(one)?.body.title)).toEqual(['刚刚改过', WORDS.title, WORDS.title]);
    });
  });

  describe('coming and going', () => {
    test('a member who moves takes along what is under review; what was sent on stays; both clerks hear of it', async () => {
      const [mine, before, after] = [await phoneOf(server, mei), await phoneOf(server, lin), await phoneOf(server, linAcross)];
      const [under, sentOn] = [await begun(mine), await begun(mine)];
      for (const id of [under, sentOn]) await command(mine, id, 'submit');
      await command(before, sentOn, 'forward');
      const wording = changing(await shown(mine, under), { title: '甲' });
      const other = changing(await shown(mine, under), { title: '乙' });
      await mine.push(wording, other);
      await before.pull();
      const beside = variantId(other.id, 'title');
      expect(before.has(beside)).toBeDefined();
      await write(server.store, (trx) => movePerson(trx, writing(), mei.id, HENGDU));
      for (const phone of [mine, before, after]) await phone.pull();
      expect([before.has(under), before.has(beside), before.has(sentOn)?.office]).toEqual([undefined, undefined, JIANTIAO]);
      expect([after.has(under)?.office, after.has(beside)?.office, after.has(sentOn)]).toEqual([HENGDU, HENGDU, undefined]);
      expect(mine.has(under)?.office).toBe(HENGDU);
    });

    test('a right that ends drops its scope, a new one comes fresh from the beginning', async () => {
      const [mine, clerk] = [await phoneOf(server, mei), await phoneOf(server, lin)];
      const id = await begun(mine);
      await command(mine, id, 'submit');
      await clerk.pull();
      await server.store.db.updateTable('role_grant').set({ office: HENGDU }).where('person_id', '=', lin.id).execute();
      const { pull } = await clerk.exchange({ pull: { cursor: clerk.cursor } });
      expect(pull?.drop.filter((key) => key.includes(JIANTIAO))).toHaveLength(4);
      expect(pull?.fresh.every((key) => key.includes(HENGDU))).toBe(true);
      expect(clerk.has(id)).toBeUndefined();
    });

    test('an older half-year comes by asking, and goes when it is asked for no more', async () => {
      const clerk = await phoneOf(server, lin);
      const old = `s:${JIANTIAO}:2024H1`;
      await clerk.pull();
      const asked = await clerk.exchange({ pull: { cursor: clerk.cursor, want: [old] } });
      expect(asked.pull?.fresh).toEqual([old]);
      expect((await clerk.exchange({ pull: { cursor: clerk.cursor } })).pull?.drop).toEqual([old]);
    });

    test('a scope that forgot what left it is read from the beginning', async () => {
      const mine = await phoneOf(server, mei);
      const id = await begun(mine);
      await mine.pull();
      const { head } = await mine.exchange({});
      await begun(mine);
      const scope = `m:${mei.id}`;
      await server.store.db
        .insertInto('sync_meta')
        .values({ tenant: 'sanmen', name: `purged:${scope}`, value: String(head + 1) })
        .execute();
      const { pull } = await mine.exchange({ pull: { cursor: mine.cursor } });
      expect(pull).toMatchObject({ reset: null, fresh: [scope] });
      expect(pull?.changes.map((change) => change.id)).toContain(id);
    });

    test.each([
      ['junk', 'ZZZ'],
      ['three hundred characters', 'x'.repeat(300)],
      ['SQL', `'; DROP TABLE record; --`],
      ['a negative position', Buffer.from('{"u":"x","s":1,"p":{"t:sanmen":-1}}').toString('base64url')],
      ['an empty text', ''],
    ])('a cursor that is %s starts from the beginning and says so', async (_what, cursor) => {
      const mine = await phoneOf(server, mei);
      const id = await begun(mine);
      const { pull } = await mine.exchange({ pull: { cursor } });
      expect(pull?.reset).toBe('cursor');
      expect(pull?.changes.map((change) => change.id)).toEqual([id]);
    });

    test('a cursor from a future that never was starts from the beginning', async () => {
      const mine = await phoneOf(server, mei);
      await begun(mine);
      await mine.pull();
      const read = JSON.parse(Buffer.from(mine.cursor ?? '', 'base64url').toString()) as { p: Record<string, number> };
      read.p[`m:${mei.id}`] = 1_000_000;
      const cursor = Buffer.from(JSON.stringify(read)).toString('base64url');
      expect((await mine.exchange({ pull: { cursor } })).pull?.reset).toBe('cursor');
    });

    test('an app that learned a new schema reads everything again', async () => {
      const mine = await phoneOf(server, mei);
      const id = await begun(mine);
      await mine.pull();
      const { pull } = await mine.exchange({ schema: 2, pull: { cursor: mine.cursor } });
      expect([pull?.reset, pull?.changes.map((change) => change.id)]).toEqual(['schema', [id]]);
    });
  });

  test('the directory reaches everybody, and a change of it again', async () => {
    const mine = await phoneOf(server, mei);
    const office: Stored = {
      ...{
        id: JIANTIAO,
        tenant: 'sanmen',
        type: 'office',
        v: 1,
        seq: -1,
        status: 'current',
        owner: '',
        office: null,
        parent: null,
        deleted: 0,
      },
      ...{
        body: { code: JIANTIAO, name: '健跳镇' },
        log: [],
        at: { created: server.clock.now, submitted: null, received: server.clock.now },
      },
    };
    await write(server.store, (trx) => touch(trx, writing(), [JIANTIAO], () => office));
    expect(await shown(mine, JIANTIAO)).toMatchObject({ type: 'office', body: { name: '健跳镇' } });
    await write(server.store, (trx) =>
      touch(trx, writing(), [JIANTIAO], (current) => current && { ...current, body: { ...current.body, phone: '0576' } }),
    );
    expect(await shown(mine, JIANTIAO)).toMatchObject({ body: { name: '健跳镇', phone: '0576' } });
  });

  test('a photo that arrived is told with its record', async () => {
    const mine = await phoneOf(server, mei);
    const photo = { id: newId(), sha256: 'a'.repeat(64), size: 9, mime: 'image/jpeg', name: '码头.jpg' };
    const create = { ...creating(), set: { attachments: { add: [photo] } } };
    await mine.push(create);
    await write(server.store, async (trx) => {
      await trx.updateTable('attachment').set({ state: 'present' }).where('id', '=', photo.id).execute();
      await touch(trx, writing(), [create.rec], (current) => current);
    });
    const changes = await mine.pull();
    expect(changes.at(-1)?.rec?.files).toEqual([photo.id]);
  });

  test('what a backup holds is told as durable', async () => {
    const mine = await phoneOf(server, mei);
    await server.store.db.insertInto('sync_meta').values({ tenant: 'sanmen', name: 'durable', value: '41' }).execute();
    expect((await mine.exchange({ pull: { cursor: null } })).pull?.durable).toBe(41);
  });
});
