import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { keepHouse } from '#src/server/housekeeping.ts';
import { write } from '#src/server/store/database.ts';
import { movePerson } from '#src/server/store/records.ts';
import { pino } from 'pino';
import { changing, commanding, creating, deleting, restoring, WORDS } from '#tests/support/acts.ts';
import { HENGDU, JIANTIAO, lin, linAcross, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, type WirePhone } from '#tests/support/wire-phone.ts';

const DAY = 24 * 3_600_000;

describe.each(dialects)('what the county forgets ($name)', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  const later = (days: number) => void (server.clock.now = new Date(Date.parse(server.clock.now) + days * DAY).toISOString());
  const keep = () => {
    const { config, store, clock } = server;
    return keepHouse({ config, store, now: () => clock.now, log: pino({ level: 'silent' }), dist: null }, true);
  };
  const backedUp = (seq: number) =>
    server.store.db
      .insertInto('sync_meta')
      .values({ tenant: 'sanmen', name: 'durable', value: String(seq) })
      .execute();
  const bodyOfAct = async (id: string) =>
    (await server.store.db.selectFrom('sync_mutation').select('body').where('id', '=', id).executeTakeFirstOrThrow()).body;
  const bodyOf = async (id: string) =>
    (await server.store.db.selectFrom('record').select('body').where('id', '=', id).executeTakeFirstOrThrow()).body;
  const feedOf = (id: string) =>
    server.store.db.selectFrom('sync_feed').select(['scope', 'present']).where('record_id', '=', id).orderBy('scope').execute();
  const purged = async () =>
    (await server.store.db.selectFrom('sync_meta').select('name').where('name', 'like', 'purged:%').orderBy('name').execute()).map(
      ({ name }) => name,
    );

  async function shown(phone: WirePhone, id: string) {
    await phone.pull();
    const record = phone.has(id);
    if (!record) throw new Error('not visible');
    return record;
  }

  async function handedIn(mine: WirePhone): Promise<string> {
    const create = creating(WORDS);
    await mine.push(create);
    await mine.push(commanding(await shown(mine, create.rec), 'submit'));
    return create.rec;
  }

  /** A day on which somebody syncs: what was written before it is known to be older. */
  async function aDayLater(): Promise<void> {
    later(1);
    await (await phoneOf(server, mei, 'passing')).exchange({});
  }

  describe('the words of an act', () => {
    test('stay ninety days and until every backup holds them; then they go, and what was done stays', async () => {
      const mine = await phoneOf(server, mei);
      const create = creating(WORDS);
      const [{ seq = -1 } = {}] = await mine.push(create);
      await backedUp(seq - 1);
      later(91);
      await keep();
      expect(await bodyOfAct(create.id)).toContain(WORDS.title);
      await server.store.db
        .updateTable('sync_meta')
        .set({ value: String(seq) })
        .where('name', '=', 'durable')
        .execute();
      later(-2);
      await keep();
      expect(await bodyOfAct(create.id)).toContain(WORDS.title);
      later(2);
      await keep();
      expect(await bodyOfAct(create.id)).toBeNull();
      expect(await bodyOf(create.rec)).toContain(WORDS.title);
    });

    test('an act sent again after that is answered as it was the first time', async () => {
      const mine = await phoneOf(server, mei);
      const create = creating(WORDS);
      const [first] = await mine.push(create);
      await backedUp(1_000);
      later(91);
      await keep();
      const again = await phoneOf(server, mei, 'again');
      expect(await again.push(create)).toEqual([{ ...first, replayed: true }]);
      expect(await again.push({ ...create, set: {} })).toMatchObject([{ status: 'rejected', code: 'id_reused' }]);
    });

    test('stay whole as long as the act is held, however long that is', async () => {
      const mine = await phoneOf(server, mei);
      const create = creating(WORDS);
      await mine.push(create);
      await server.store.db.updateTable('sync_mutation').set({ status: 'held', user_id: 'nobody' }).execute();
      await backedUp(1_000);
      later(500);
      await keep();
      expect(await bodyOfAct(create.id)).toContain(WORDS.title);
    });
  });

  describe('what was deleted', () => {
    async function thrownAway(): Promise<{ readonly id: string }> {
      const mine = await phoneOf(server, mei);
      const create = creating(WORDS);
      await mine.push(create);
      await mine.push(deleting(await shown(mine, create.rec)));
      return { id: create.rec };
    }

    test('can be had back with its words for ninety days', async () => {
      const { id } = await thrownAway();
      later(89);
      await keep();
      expect(await bodyOf(id)).toContain(WORDS.title);
      const back = await phoneOf(server, mei, 'back');
      expect(await back.push(restoring(await shown(back, id)))).toMatchObject([{ status: 'applied' }]);
      expect(await shown(back, id)).toMatchObject({ deleted: 0, body: { title: WORDS.title } });
    });

    test('has no words after ninety days, and its id is never given again', async () => {
      const { id } = await thrownAway();
      later(91);
      await keep();
      expect(await bodyOf(id)).toBe('{}');
      const mine = await phoneOf(server, mei, 'late');
      const told = (await mine.pull()).filter((change) => change.id === id);
      expect(told).toMatchObject([{ present: 1, rec: { deleted: 1, body: null } }]);
      expect(await mine.push(creating(WORDS, id))).toMatchObject([{ status: 'rejected', code: 'gone' }]);
    });

    test('words typed into it by a phone that never heard are kept beside it all the same', async () => {
      const mine = await phoneOf(server, mei);
      const create = creating(WORDS);
      await mine.push(create);
      const seen = await shown(mine, create.rec);
      await mine.push(deleting(seen));
      later(91);
      await keep();
      const late = await phoneOf(server, mei, 'late');
      const [result] = await late.push(changing(seen, { title: '路上写的' }));
      expect(result).toMatchObject({ status: 'merged' });
      const kept = (await late.pull()).flatMap(({ rec }) => (rec?.type === 'variant' ? [rec.body] : []));
      expect(kept).toMatchObject([{ value: '路上写的' }]);
    });

    test('is forgotten by its scope after four hundred days, not before; the id stays taken', async () => {
      const { id } = await thrownAway();
      await aDayLater();
      later(398);
      await keep();
      expect(await feedOf(id)).toHaveLength(1);
      later(2);
      await keep();
      expect(await feedOf(id)).toEqual([]);
      expect(await purged()).toEqual([`purged:m:${mei.id}`]);
      const mine = await phoneOf(server, mei, 'late');
      expect((await mine.pull()).map((change) => change.id)).not.toContain(id);
      expect(await mine.push(creating(WORDS, id))).toMatchObject([{ status: 'rejected', code: 'gone' }]);
    });
  });

  describe('what left an office', () => {
    test('is forgotten after four hundred days: who had not heard reads the scope anew, who had reads on', async () => {
      const mine = await phoneOf(server, mei);
      const [stays, goes] = [await handedIn(mine), await handedIn(mine)];
      const [asleep, awake] = [await phoneOf(server, lin, 'asleep'), await phoneOf(server, lin, 'awake')];
      const scope = `s:${JIANTIAO}:2026H2`;
      await asleep.pull({ want: [scope] });
      expect([asleep.has(stays), asleep.has(goes)]).not.toContain(undefined);
      await mine.push(commanding(await shown(awake, stays), 'withdraw'));
      await write(server.store, (trx) => movePerson(trx, { tenant: 'sanmen', by: 'console', now: server.clock.now }, mei.id, HENGDU));
      await awake.pull({ want: [scope] });
      await aDayLater();
      later(400);
      await keep();
      expect(await feedOf(goes)).toEqual([
        { scope: `m:${mei.id}`, present: 1 },
        { scope: `s:${HENGDU}:2026H2`, present: 1 },
      ]);
      expect(await purged()).toContain(`purged:${scope}`);

      const asks = ({ cursor, seen }: WirePhone) => ({ seen, pull: { cursor, want: [scope] } });
      const told = [
        await (await phoneOf(server, lin, 'asleep')).exchange(asks(asleep)),
        await (await phoneOf(server, lin, 'awake')).exchange(asks(awake)),
      ];
      expect(told.map((answer) => answer.pull?.fresh.includes(scope))).toEqual([true, false]);
      expect(told[0]?.pull).toMatchObject({ reset: null });
      expect(told[0]?.pull?.changes.map(({ id }) => id)).not.toContain(goes);
    });

    test('what is still there is never forgotten, however old', async () => {
      const mine = await phoneOf(server, mei);
      const id = await handedIn(mine);
      const before = await feedOf(id);
      await aDayLater();
      later(2_000);
      await keep();
      expect(await feedOf(id)).toEqual(before);
      expect(await purged()).toEqual([]);
      const across = await phoneOf(server, linAcross);
      await across.pull();
      expect(across.has(id)).toBeUndefined();
    });

    test('a second round finds nothing to do, and a horizon never falls', async () => {
      const mine = await phoneOf(server, mei);
      const create = creating(WORDS, newId());
      await mine.push(create);
      await mine.push(deleting(await shown(mine, create.rec)));
      await server.store.db
        .insertInto('sync_meta')
        .values({ tenant: 'sanmen', name: `purged:m:${mei.id}`, value: '900' })
        .execute();
      await aDayLater();
      later(400);
      await keep();
      await keep();
      const row = await server.store.db.selectFrom('sync_meta').select('value').where('name', 'like', 'purged:%').execute();
      expect(row).toEqual([{ value: '900' }]);
    });
  });
});
