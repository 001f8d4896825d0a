/** What the server says of sign-in codes as they arrive, and who is ever sent the secret they are made with. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeDigits, codeText, MINUTE_MS, minuteOf, type SealKey } from '#src/domain/check-code.ts';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { attendanceId, newId, sealId } from '#src/domain/record/identity.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Json } from '#src/domain/record/stored.ts';
import { activity } from '#src/features/activity/model/activity.ts';
import { settleDay } from '#src/server/admin/daily.ts';
import { putCounty } from '#src/server/admin/directory.ts';
import { write } from '#src/server/store/database.ts';
import { loadRecords } from '#src/server/store/records.ts';
import { commanding, creating, editing } from '#tests/support/acts.ts';
import { admin, bo, chair, county, HENGDU, JIANTIAO, lin, linAcross, localParty, mei, TODAY } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, type WirePhone } from '#tests/support/wire-phone.ts';

const committee = actorOn(
  {
    id: '0198f7c1-0000-7000-8000-000000000020',
    name: '农业委',
    tenant: 'sanmen',
    roles: [{ role: 'specialCommittee', office: JIANTIAO, from: '2022-01-01', to: null }],
  },
  TODAY,
);
const PLAN = { kind: 'inspection', title: '视察码头', startsAt: '2026-09-18T14:30:00+08:00', place: '渔港' };
const TAKEN = '2026-09-18T06:31:20.000Z';

describe.each(dialects)('codes at the door ($name)', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(async () => {
    await server.empty();
    await server.signIn(committee);
    await write(server.store, (trx) => putCounty(trx, server.clock.now));
    await settleDay({ store: server.store, now: () => server.clock.now });
    server.clock.now = '2026-09-18T06:32:00.000Z';
  });
  afterAll(() => server.close());

  async function keyOf(holder: string, half = '2026H2'): Promise<SealKey> {
    const seal = (await loadRecords(server.store.db, [sealId(holder, half)])).get(sealId(holder, half));
    return { holder, secret: textIn(seal?.body ?? {}, 'secret') };
  }

  async function announced(clerk: WirePhone, organisers: readonly string[] = []): Promise<string> {
    const made: Mutation = { ...creating(PLAN), type: 'activity' };
    const invited: Mutation = {
      ...made,
      id: newId(),
      op: 'edit',
      set: { invited: { add: [mei.id, bo.id] }, organisers: { add: [...organisers] } },
    };
    expect(await clerk.push(made, invited)).toMatchObject([{ status: 'applied' }, { status: 'applied' }]);
    await clerk.pull();
    const record = clerk.has(made.rec);
    if (!record) throw new Error('the activity is not there');
    expect(await clerk.push(commanding(record, 'announce', {}, activity))).toMatchObject([{ status: 'applied' }]);
    return made.rec;
  }

  async function signsIn(phone: WirePhone, who: Actor, event: string, code: string, recordedAt: Json = { device: TAKEN, offsetMs: 0 }) {
    const values = { activity: event, member: who.id, memberSays: 'present', code, ...(recordedAt === null ? {} : { recordedAt }) };
    const [result] = await phone.push({ ...creating(values, attendanceId(event, who.id)), type: 'attendance' });
    await phone.pull();
    return { result, body: phone.has(attendanceId(event, who.id))?.body };
  }

  async function tries(phone: WirePhone, event: string, code: string) {
    const shown = phone.has(attendanceId(event, mei.id));
    if (!shown) throw new Error('no attendance yet');
    await phone.push(editing(shown, { code: { from: shown.body.code ?? null, to: code } }));
    await phone.pull();
    return phone.has(shown.id)?.body.codeCheck;
  }

  test('the secret goes to the staff of its office alone: no member, other office, Party committee, county, chair or administrator has it', async () => {
    const secret = (await keyOf(JIANTIAO)).secret;
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    const seen = async (who: Actor) => {
      const phone = await phoneOf(server, who);
      const { pull } = await phone.exchange({ pull: { cursor: null, want: [`s:${JIANTIAO}:2026H2`], limit: 1000 } });
      return JSON.stringify(pull).includes(secret);
    };
    expect(await seen(lin)).toBe(true);
    for (const who of [mei, bo, linAcross, localParty, county, chair, admin, committee]) expect(await seen(who), who.name).toBe(false);
  });

  test('an office holds its own seals of this half-year and the next, and no other; a committee’s person holds their own', async () => {
    const sealsOf = async (who: Actor) => {
      const phone = await phoneOf(server, who);
      const { pull } = await phone.exchange({ pull: { cursor: null, limit: 1000 } });
      const seals = (pull?.changes ?? []).flatMap(({ rec }) =>
        rec?.type === 'seal' ? [`${textIn(rec.body ?? {}, 'holder')} ${textIn(rec.body ?? {}, 'half')}`] : [],
      );
      return [...new Set(seals)].toSorted();
    };
    expect(await sealsOf(lin)).toEqual([`${JIANTIAO} 2026H2`, `${JIANTIAO} 2027H1`]);
    expect(await sealsOf(linAcross)).toEqual([`${HENGDU} 2026H2`, `${HENGDU} 2027H1`]);
    expect(await sealsOf(committee)).toEqual([`${committee.id} 2026H2`, `${committee.id} 2027H1`]);
    expect(await sealsOf(mei)).toEqual([]);
  });

  test('nobody can write or read a seal by its known id, and it stays the same from day to day', async () => {
    const id = sealId(JIANTIAO, '2026H2');
    const before = await keyOf(JIANTIAO);
    const clerk = await phoneOf(server, lin);
    await clerk.pull();
    const seal = clerk.has(id);
    if (!seal) throw new Error('the clerk has no seal');
    const member = await phoneOf(server, mei);
    const rewritten = editing(seal, { secret: { from: null, to: '00'.repeat(32) } });
    expect(await clerk.push(rewritten)).toMatchObject([{ status: 'rejected', code: 'forbidden_field' }]);
    const [taken] = await member.push(editing(seal, { secret: { from: null, to: '00'.repeat(32) } }));
    expect(taken?.status).toBe('rejected');
    await settleDay({ store: server.store, now: () => server.clock.now });
    expect(await keyOf(JIANTIAO)).toEqual(before);
  });

  test('a right code is found right with its age, drawn or typed, from whichever organiser it comes', async () => {
    const [clerk, mine] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const event = await announced(clerk);
    const key = await keyOf(JIANTIAO);
    const first = await signsIn(mine, mei, event, codeText(key, event, minuteOf(Date.parse(TAKEN))));
    expect(first.result).toMatchObject({ status: 'applied' });
    expect(first.body?.codeCheck).toEqual({ result: 'valid', ageMs: 20_000, at: server.clock.now, wrong: 0 });
    const his = await phoneOf(server, bo);
    const typed = await signsIn(his, bo, event, codeDigits(key, event, minuteOf(Date.parse(TAKEN)) - 1));
    expect(typed.body?.codeCheck).toMatchObject({ result: 'valid', ageMs: 80_000 });
  });

  test('at an activity held together the code of either office is right, that of a third is not', async () => {
    const [clerk, mine, his] = [await phoneOf(server, lin), await phoneOf(server, mei), await phoneOf(server, bo)];
    const event = await announced(clerk, [HENGDU]);
    const minute = minuteOf(Date.parse(TAKEN));
    const shared = await signsIn(mine, mei, event, codeText(await keyOf(HENGDU), event, minute));
    expect(shared.body?.codeCheck).toMatchObject({ result: 'valid' });
    const third = await signsIn(his, bo, event, codeText(await keyOf('331022103'), event, minute));
    expect(third.body?.codeCheck).toMatchObject({ result: 'wrong' });
  });

  test('scanned without a network and sent three hours later it is judged by when it was taken', async () => {
    const [clerk, mine] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const event = await announced(clerk);
    const code = codeText(await keyOf(JIANTIAO), event, minuteOf(Date.parse(TAKEN)));
    server.clock.now = '2026-09-18T09:40:00.000Z';
    const late = await signsIn(mine, mei, event, code, { device: '2026-09-18T06:41:20.000Z', offsetMs: -600_000 });
    expect(late.body?.codeCheck).toMatchObject({ result: 'valid', ageMs: 20_000 });
  });

  test('an old, forged or foreign code never loses the attendance: it is kept and marked for the clerk', async () => {
    const [clerk, mine] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const [event, other] = [await announced(clerk), await announced(clerk)];
    const key = await keyOf(JIANTIAO);
    const minute = minuteOf(Date.parse(TAKEN));
    const { result, body } = await signsIn(mine, mei, event, codeText(key, event, minute - 30));
    expect(result).toMatchObject({ status: 'applied' });
    expect(body).toMatchObject({ memberSays: 'present', codeCheck: { result: 'stale', ageMs: 30 * MINUTE_MS + 20_000 } });
    await mine.pull();
    expect(await tries(mine, event, codeText({ ...key, secret: '00'.repeat(32) }, event, minute))).toMatchObject({
      result: 'wrong',
      wrong: 1,
    });
    expect(await tries(mine, event, codeText(key, other, minute))).toMatchObject({ result: 'otherActivity', wrong: 2 });
    expect(await tries(mine, event, codeText(await keyOf(HENGDU), event, minute))).toMatchObject({ result: 'wrong', wrong: 3 });
    await clerk.pull();
    expect(clerk.has(attendanceId(event, mei.id))?.body).toMatchObject({ memberSays: 'present', codeCheck: { result: 'wrong', wrong: 3 } });
  });

  test('six digits cannot be found by trying: after five wrong ones no further one counts', async () => {
    const [clerk, mine] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const event = await announced(clerk);
    const right = codeDigits(await keyOf(JIANTIAO), event, minuteOf(Date.parse(TAKEN)));
    const wrong = (n: number) => String((Number(right) + n * 7919) % 1_000_000).padStart(6, '0');
    await signsIn(mine, mei, event, wrong(1));
    for (let n = 2; n <= 5; n += 1) expect(await tries(mine, event, wrong(n))).toMatchObject({ result: 'wrong', wrong: n });
    expect(await tries(mine, event, right)).toMatchObject({ result: 'tooMany', wrong: 5 });
  });

  test('what the server found out cannot be written by anybody, and goes when the code is taken back', async () => {
    const [clerk, mine] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const event = await announced(clerk);
    await signsIn(mine, mei, event, '000000');
    const shown = mine.has(attendanceId(event, mei.id));
    if (!shown) throw new Error('no attendance');
    const forged = { codeCheck: { from: null, to: { result: 'valid', ageMs: 0, at: TAKEN, wrong: 0 } } };
    expect(await mine.push(editing(shown, forged))).toMatchObject([{ status: 'rejected', code: 'forbidden_field' }]);
    await clerk.pull();
    expect(await clerk.push(editing(shown, forged))).toMatchObject([{ status: 'rejected', code: 'forbidden_field' }]);
    await mine.push(editing(shown, { code: { from: '000000', to: null } }));
    await mine.pull();
    expect(mine.has(shown.id)?.body).not.toHaveProperty('codeCheck');
  });

  test('a code without a time of its own is judged by when it arrived; one said to be taken later than it arrived too', async () => {
    const [clerk, mine] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const event = await announced(clerk);
    const code = codeText(await keyOf(JIANTIAO), event, minuteOf(Date.parse(server.clock.now)));
    expect((await signsIn(mine, mei, event, code, null)).body?.codeCheck).toMatchObject({ result: 'valid', ageMs: 0 });
    const his = await phoneOf(server, bo);
    const ahead = { device: '2026-09-18T12:00:00.000Z', offsetMs: 0 };
    expect((await signsIn(his, bo, event, code, ahead)).body?.codeCheck).toMatchObject({ result: 'valid', ageMs: 0 });
  });

  test('3 KB of text for a code is refused by name, never cut and never a fault of the server', async () => {
    const [clerk, mine] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const event = await announced(clerk);
    const { result } = await signsIn(mine, mei, event, 'x'.repeat(3_000));
    expect(result).toMatchObject({ status: 'rejected', code: 'invalid', detail: { fields: [{ path: 'code', code: 'too_long' }] } });
  });
});
