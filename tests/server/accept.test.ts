import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { retryHeld } from '#src/server/accept.ts';
import { write } from '#src/server/store/database.ts';
import { touch } from '#src/server/store/records.ts';
import { changing, commanding, creating, deleting, editing, restoring, WORDS } from '#tests/support/acts.ts';
import { admin, bo, county, lin, linAcross, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, sent, type WirePhone } from '#tests/support/wire-phone.ts';

describe.each(dialects)('acts that arrive ($name)', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  /** A report of mei's, as her phone holds it after pulling. */
  async function reported(phone: WirePhone, ...commands: string[]): Promise<Stored> {
    const create = creating(WORDS);
    await phone.push(create);
    for (const command of commands) await phone.push(commanding(await pulled(phone, create.rec), command));
    return pulled(phone, create.rec);
  }

  async function pulled(phone: WirePhone, id: string): Promise<Stored> {
    await phone.pull();
    const record = phone.has(id);
    if (!record) throw new Error('not visible');
    return record;
  }

  describe('who may not', () => {
    test('nobody sends without being signed in', async () => {
      const answer = await server.app.inject({ method: 'POST', url: '/api/v1/sync', payload: {} });
      expect([answer.statusCode, answer.json()]).toMatchObject([401, { app: 'sqmy', code: 'session_missing' }]);
    });

    test.each([
      ['another member', bo],
      ['the office that has not been given it', lin],
      ['another office', linAcross],
      ['the county', county],
      ['the administrator', admin],
    ])('B-85 %s cannot touch a draft, nor learn that it is there', async (_who, actor) => {
      const mine = await reported(await phoneOf(server, mei));
      const theirs = await phoneOf(server, actor);
      const acts = [
        changing(mine, { title: '改了' }),
        commanding(mine, 'submit'),
        deleting(mine),
        restoring(mine),
        creating(WORDS, mine.id),
      ];
      expect(await theirs.push(...acts)).toMatchObject(acts.map(({ id }) => ({ id, status: 'rejected', code: 'not_found' })));
      await theirs.pull();
      expect(theirs.has(mine.id)).toBeUndefined();
    });

    test('another office cannot return what was handed in to ours', async () => {
      const mine = await reported(await phoneOf(server, mei), 'submit');
      expect(await sent(await phoneOf(server, linAcross), commanding(mine, 'return', { note: '请补充' }))).toMatchObject({
        code: 'not_found',
      });
    });

    test('a clerk who is no member cannot begin a report', async () => {
      expect(await sent(await phoneOf(server, lin), creating(WORDS))).toMatchObject({ status: 'rejected', code: 'forbidden' });
    });

    test('B-47 B-87 a member cannot write the office comment, or the status, owner or office of a report', async () => {
      const phone = await phoneOf(server, mei);
      const mine = await reported(phone, 'submit');
      expect(await sent(phone, editing(mine, { officeComment: { to: '很好' } }))).toMatchObject({ code: 'forbidden_field' });
      for (const name of ['status', 'owner', 'office', 'role', 'created_at']) {
        expect(await sent(phone, editing(mine, { [name]: { to: 'x' } }))).toMatchObject({
          code: 'invalid',
          detail: { fields: [{ path: name, code: 'unknown_field' }] },
        });
      }
    });

    test('SES-14 rights are those of now: a role that ended yesterday counts no more', async () => {
      const phone = await phoneOf(server, lin);
      const mine = await reported(await phoneOf(server, mei), 'submit');
      await server.store.db.updateTable('role_grant').set({ to_on: '2026-09-17' }).where('person_id', '=', lin.id).execute();
      expect(await sent(phone, commanding(mine, 'forward'))).toMatchObject({ code: 'not_found' });
    });
  });

  describe('once and only once', () => {
    test('a report is there after its first arrival, with who and when', async () => {
      const create = creating(WORDS);
      const phone = await phoneOf(server, mei);
      const result = await sent(phone, create);
      expect(result).toEqual({ id: create.id, status: 'applied', seq: result.seq });
      expect(await pulled(phone, create.rec)).toMatchObject({ status: 'draft', owner: mei.id, office: '331022105', body: WORDS });
    });

    test('sending it again gives the first answer again and changes nothing', async () => {
      const phone = await phoneOf(server, mei);
      const create = creating(WORDS);
      const first = await sent(phone, create);
      await phone.push(creating(WORDS));
      expect(await sent(phone, create)).toEqual({ ...first, replayed: true });
      expect((await phone.pull()).filter(({ id }) => id === create.rec)).toMatchObject([{ seq: first.seq }]);
    });

    test('a refusal is repeated too, even when it would be allowed by now', async () => {
      const phone = await phoneOf(server, mei);
      const mine = await reported(phone);
      const early = commanding({ ...mine, status: 'returned' }, 'submit');
      expect(await sent(phone, early)).toMatchObject({ status: 'rejected', code: 'state_changed' });
      expect(await sent(phone, early)).toMatchObject({ status: 'rejected', code: 'state_changed', replayed: true });
    });

    test('B-86 an id used for other words is refused, and the first words stand', async () => {
      const phone = await phoneOf(server, mei);
      const create = creating(WORDS);
      await phone.push(create);
      const other = { ...creating({ title: '别的' }, create.rec), id: create.id };
      expect(await sent(phone, other)).toEqual({ id: create.id, status: 'rejected', code: 'id_reused' });
      expect(await pulled(phone, create.rec)).toMatchObject({ body: WORDS });
    });

    test('somebody else who sends the same act learns nothing of its result', async () => {
      const create = creating(WORDS);
      await (await phoneOf(server, mei)).push(create);
      const theirs = await phoneOf(server, bo);
      expect(await sent(theirs, create)).toEqual({ id: create.id, status: 'rejected', code: 'id_reused' });
      expect((await theirs.exchange({ ask: [create.id] })).results).toEqual([{ id: create.id, status: 'unknown' }]);
    });

    test('B-59 B-86 twice in one batch has one effect; with other words the second is refused', async () => {
      const phone = await phoneOf(server, mei);
      const create = creating(WORDS);
      const results = await phone.push(create, create, { ...create, v: 2 });
      expect(results).toMatchObject([
        { status: 'applied' },
        { status: 'applied', replayed: true },
        { status: 'rejected', code: 'id_reused' },
      ]);
    });

    test('F-49 a report begun twice under one id, by two acts with the same words: one report, begun once, with no wording beside it', async () => {
      const phone = await phoneOf(server, mei);
      const first = creating(WORDS);
      const second = creating(WORDS, first.rec);
      expect(await phone.push(first, second)).toMatchObject([{ status: 'applied' }, { status: 'noop' }]);
      const begun = await pulled(phone, first.rec);
      expect(await phone.push(creating(WORDS, first.rec))).toMatchObject([{ status: 'noop' }]);
      await phone.push(commanding(begun, 'submit'));
      expect(await phone.push(creating(WORDS, first.rec))).toMatchObject([{ status: 'noop' }]);
      expect(await pulled(phone, first.rec)).toMatchObject({ status: 'submitted', body: WORDS, at: { created: begun.at.created } });
      expect(await server.store.db.selectFrom('record').select('id').execute()).toEqual([{ id: first.rec }]);
    });

    test('two phones that send the same act at the same moment get the same answer', async () => {
      const [one, two] = [await phoneOf(server, mei, 'one'), await phoneOf(server, mei, 'two')];
      const create = creating(WORDS);
      const results = await Promise.all([sent(one, create), sent(two, create)]);
      expect(results.map(({ status, seq }) => ({ status, seq }))).toEqual([
        { status: 'applied', seq: results[0].seq },
        { status: 'applied', seq: results[0].seq },
      ]);
      expect(results.filter(({ replayed }) => replayed)).toHaveLength(1);
    });

    test('a device may ask what became of an act', async () => {
      const phone = await phoneOf(server, mei);
      const create = creating(WORDS);
      const { seq } = await sent(phone, create);
      const never = newId();
      const { results } = await phone.exchange({ ask: [create.id, never] });
      expect(results).toEqual([
        { id: create.id, status: 'applied', seq, replayed: true },
        { id: never, status: 'unknown' },
      ]);
    });
  });

  describe('one fault harms nobody else', () => {
    test('B-59 a faulty act is answered by its own result; those around it are stored', async () => {
      const phone = await phoneOf(server, mei);
      const [first, last] = [creating(WORDS), creating({ title: '第三条' })];
      const faulty = [
        { ...creating(WORDS), type: 'ghost' },
        { ...creating(WORDS), op: 'increment' },
        { ...creating(WORDS), at: 'yesterday' },
        { id: newId() },
        creating({ title: '字'.repeat(61) }),
        creating({ title: '\u0000' }),
        creating({ title: '\ud800' }),
        creating({ title: '\u202e反' }),
        creating({ sourceOn: '2026-02-30' }),
        { ...creating(WORDS), rec: 'not-an-id' },
      ];
      const results = await phone.push(first, ...faulty, last);
      expect(results.map(({ status }) => status)).toEqual(['applied', ...faulty.map(() => 'rejected'), 'applied']);
      expect(new Set(results.flatMap(({ code }) => code ?? []))).toEqual(new Set(['invalid']));
      expect(results.find(({ id }) => id === faulty[4]?.id)).toMatchObject({ detail: { fields: [{ path: 'title', code: 'too_long' }] } });
      await phone.pull();
      expect(phone.records.size).toBe(2);
    });

    test('F-19 what we cannot carry out by a fault of ours is held with its words, and the rest goes on', async () => {
      const phone = await phoneOf(server, mei);
      const mine = await reported(phone);
      await server.store.db.updateTable('record').set({ body: '{' }).where('id', '=', mine.id).execute();
      const [act, good] = [changing(mine, { title: '新的题目' }), creating(WORDS)];
      const results = await phone.push(act, good);
      expect(results.map(({ status }) => status)).toEqual(['held', 'applied']);
      const kept = await server.store.db.selectFrom('sync_mutation').select(['status', 'body']).where('id', '=', act.id).executeTakeFirst();
      expect([kept?.status, JSON.parse(kept?.body ?? '')]).toEqual(['held', act]);
      expect(await sent(phone, act)).toMatchObject({ status: 'held', replayed: true });
      expect(server.lines.join('')).toContain(act.id);
      expect(server.lines.join('')).not.toContain('新的题目');
    });

    test('what was held is carried out once the fault is gone, and its phone hears of it', async () => {
      const phone = await phoneOf(server, mei);
      const mine = await reported(phone);
      const parts = { store: server.store, now: () => server.clock.now, log: pino({ level: 'silent' }) };
      await server.store.db.updateTable('record').set({ body: '{' }).where('id', '=', mine.id).execute();
      const act = changing(mine, { title: '新的题目' });
      const [held] = await phone.push(act);
      expect(await retryHeld(parts)).toBe(0);
      expect(await sent(phone, act)).toMatchObject({ status: 'held', replayed: true });
      await server.store.db
        .updateTable('record')
        .set({ body: JSON.stringify(mine.body) })
        .where('id', '=', mine.id)
        .execute();
      expect(await retryHeld(parts)).toBe(1);
      const told = await sent(phone, act);
      expect(told).toMatchObject({ status: 'applied', replayed: true });
      expect(told.seq).toBeGreaterThan(held?.seq ?? 0);
      expect((await pulled(phone, mine.id)).body.title).toBe('新的题目');
      expect(await retryHeld(parts)).toBe(0);
    });

    test('a batch of refusals leaves a trace in the line of changes', async () => {
      const phone = await phoneOf(server, mei);
      const before = (await phone.exchange({})).head;
      await phone.push(commanding({ ...(await reported(phone)), id: newId() }, 'submit'));
      expect((await phone.exchange({})).head).toBeGreaterThan(before + 1);
    });
  });

  describe('what comes along', () => {
    test('F-78 the time of submission is the phone clock corrected by how wrong it is', async () => {
      const phone = await phoneOf(server, mei);
      const create = creating(WORDS);
      await phone.push(create);
      const submit = { ...commanding(await pulled(phone, create.rec), 'submit'), at: '2025-12-31T23:50:00+08:00' };
      server.clock.now = '2026-01-03T01:00:00.000Z';
      await phone.exchange({ mutations: [submit], sentAt: '2026-01-03T08:30:00+08:00' });
      expect((await pulled(phone, create.rec)).at).toMatchObject({ submitted: '2025-12-31T16:20:00.000Z' });
    });

    test('the county may lower the length of a report, and from then on it holds', async () => {
      const phone = await phoneOf(server, mei);
      const mine = await reported(phone);
      const writing = { tenant: 'sanmen', by: 'console', now: server.clock.now };
      const setting = { ...mine, id: 'sanmen:reportLimit', type: 'setting', status: 'current', owner: '', office: null };
      const body = { name: 'reportLimit', value: 5, clause: '§2.6' };
      await write(server.store, (trx) => touch(trx, writing, [setting.id], () => ({ ...setting, body })));
      expect(await sent(phone, commanding(mine, 'submit'))).toMatchObject({
        code: 'invalid',
        detail: { fields: [{ path: 'situation', code: 'too_long' }] },
      });
    });

    test('a photo named in a report is expected until its bytes come', async () => {
      const photo = { id: newId(), sha256: 'a'.repeat(64), size: 381_204, mime: 'image/jpeg', name: '码头.jpg' };
      const create = { ...creating(WORDS), set: { attachments: { add: [photo] } } };
      const phone = await phoneOf(server, mei);
      expect(await sent(phone, create as ReturnType<typeof creating>)).toMatchObject({ status: 'applied' });
      const rows = await server.store.db.selectFrom('attachment').selectAll().execute();
      expect(rows).toMatchObject([{ id: photo.id, record_id: create.rec, owner_id: mei.id, state: 'expected', size: 381_204 }]);
    });

    test('B-60 text that looks like a command to the database is text', async () => {
      const phone = await phoneOf(server, mei);
      const title = `'; DROP TABLE record; -- " OR 1=1 $1 ? <script>`;
      const create = creating({ title, situation: '𠮷𬭚葛󠄀 👨‍👩‍👧 ئۇيغۇر null __proto__' });
      await phone.push(create);
      expect(await pulled(phone, create.rec)).toMatchObject({ body: { title, situation: '𠮷𬭚葛󠄀 👨‍👩‍👧 ئۇيغۇر null __proto__' } });
    });
  });
});
