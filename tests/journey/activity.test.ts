/** The story of one inspection with eighteen members: leave asked, some there by their own word, the roll called without a network, one disagreement, recorded. */
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { codeText, minuteOf } from '#src/domain/check-code.ts';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { attendanceId, newId } from '#src/domain/record/identity.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { settleDay } from '#src/server/admin/daily.ts';
import { putCounty } from '#src/server/admin/directory.ts';
import { write } from '#src/server/store/database.ts';
import { bo, JIANTIAO, lin, mei, TODAY } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { phonesOn } from '#tests/support/phones-on.ts';
import { enrol } from '#tests/support/people.ts';
import type { Phone } from '#tests/support/phone.ts';

function member(n: number): Actor {
  const id = `0198f7c1-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
  return actorOn(
    { id, name: `委员${n}`, tenant: 'sanmen', roles: [{ role: 'member', office: JIANTIAO, from: '2022-01-01', to: null }] },
    TODAY,
  );
}
const MEMBERS: readonly Actor[] = [mei, bo, ...Array.from({ length: 16 }, (_, i) => member(i + 1))];
const PLAN: Body = {
  kind: 'inspection',
  title: '视察健跳渔港二期配套工程',
  startsAt: '2026-09-18T14:30:00+08:00',
  place: '渔港广场 2 号门',
  invited: MEMBERS.map(({ id }) => id),
};

describe.each(dialects)('an inspection on $name', (dialect) => {
  const place = phonesOn(dialect);
  const { phoneOf } = place;
  beforeEach(async () => {
    for (const one of MEMBERS) await enrol(place.server, one);
  });

  async function announced(clerk: Phone): Promise<string> {
    const id = newId();
    await clerk.desk().commit.edit('activity', id, PLAN);
    expect(await clerk.desk().commit.transition(id, 'announce')).toMatchObject({ ok: true });
    await clerk.sync();
    return id;
  }

  /** What somebody says about somebody, as their screens do it. */
  async function says(phone: Phone, event: string, about: Actor, values: Body): Promise<void> {
    const said = await phone
      .desk()
      .commit.edit('attendance', attendanceId(event, about.id), { activity: event, member: about.id, ...values });
    expect(said).toMatchObject({ ok: true });
  }

  async function inspection(person: Actor): Promise<{ confirmed: number; waiting: number }> {
    const { headers } = await place.server.signIn(lin);
    const answer = await place.server.app.inject({ url: `/api/v1/duties/${person.id}/2026`, headers });
    const duty = answer
      .json<{ duties: { key: string; confirmed: number; waiting: number }[] }>()
      .duties.find(({ key }) => key === 'inspection');
    return { confirmed: duty?.confirmed ?? -1, waiting: duty?.waiting ?? -1 };
  }

  test('eighteen are invited; the roll is called offline, the duties of those there move from waiting to confirmed', async () => {
    const [clerk, hers, his] = [await phoneOf(lin), await phoneOf(mei), await phoneOf(bo)];
    const event = await announced(clerk);
    await hers.sync();
    await his.sync();
    expect(await hers.show(event)).toMatchObject({ status: 'announced', body: { title: PLAN.title } });

    his.cut();
    await says(his, event, bo, { memberSays: 'leave', leaveKind: 'trip', leaveReason: '去杭州' });
    his.mend();
    await his.sync();
    hers.cut();
    await says(hers, event, mei, { memberSays: 'present', recordedAt: { device: '2026-09-18T06:31:00.000Z', offsetMs: 0 } });
    hers.mend();
    await hers.sync();
    expect(await inspection(mei)).toEqual({ confirmed: 0, waiting: 1 });

    await clerk.sync();
    expect((await clerk.show(attendanceId(event, bo.id)))?.body).toMatchObject({ memberSays: 'leave', leaveReason: '去杭州' });

    clerk.cut();
    await says(clerk, event, bo, { clerkSays: 'leave' });
    for (const one of MEMBERS.filter(({ id }) => id !== bo.id)) await says(clerk, event, one, { clerkSays: 'present' });
    expect(await clerk.desk().commit.transition(event, 'hold')).toMatchObject({ ok: true });
    expect(await clerk.desk().commit.transition(event, 'record')).toMatchObject({ ok: true });
    await clerk.reopen();
    clerk.mend();
    await clerk.sync();

    expect(await clerk.show(event)).toMatchObject({ status: 'recorded', delivery: 'arrived' });
    for (const one of MEMBERS) expect(await inspection(one)).toEqual({ confirmed: one.id === bo.id ? 0 : 1, waiting: 0 });
    await hers.sync();
    expect((await hers.show(attendanceId(event, mei.id)))?.body).toMatchObject({ memberSays: 'present', clerkSays: 'present' });
  });

  test('member and clerk speak at once without a network and differ: both words arrive on both phones, the clerk’s counts', async () => {
    const [clerk, hers] = [await phoneOf(lin), await phoneOf(mei)];
    const event = await announced(clerk);
    await hers.sync();
    clerk.cut();
    hers.cut();
    await says(clerk, event, mei, { clerkSays: 'absent' });
    await says(hers, event, mei, { memberSays: 'present', remark: '在北门等' });
    clerk.mend();
    hers.mend();
    await clerk.sync();
    await hers.sync();
    await clerk.sync();
    const both = { memberSays: 'present', remark: '在北门等', clerkSays: 'absent' };
    for (const phone of [clerk, hers]) {
      expect(await phone.show(attendanceId(event, mei.id))).toMatchObject({ body: both, delivery: 'arrived' });
    }
    expect(await inspection(mei)).toEqual({ confirmed: 0, waiting: 0 });

    await says(clerk, event, mei, { clerkSays: 'late', clerkNote: '查过，在北门' });
    await clerk.sync();
    expect(await inspection(mei)).toEqual({ confirmed: 1, waiting: 0 });
  });

  test('it is not recorded before everybody is marked, and a word said after it was called off is kept on the phone', async () => {
    const [clerk, hers] = [await phoneOf(lin), await phoneOf(mei)];
    const event = await announced(clerk);
    await hers.sync();
    await says(clerk, event, mei, { clerkSays: 'present' });
    await clerk.desk().commit.transition(event, 'hold');
    expect(await clerk.desk().commit.transition(event, 'record')).toMatchObject({
      ok: false,
      problem: { code: 'invalid', detail: { fields: [{ path: 'roll', code: 'required' }] } },
    });

    const other = await announced(clerk);
    await hers.sync();
    hers.cut();
    await says(hers, other, mei, { memberSays: 'leave', leaveKind: 'illness', leaveReason: '感冒' });
    await clerk.desk().commit.transition(other, 'cancel', { note: '台风' });
    await clerk.sync();
    hers.mend();
    await hers.sync();
    const kept = await hers.desk().db.kept.where('rec').equals(attendanceId(other, mei.id)).toArray();
    expect(JSON.stringify(kept)).toContain('感冒');
    expect(await hers.show(other)).toMatchObject({ status: 'cancelled' });
  });

  test('a code taken without a network is found right when it arrives, an old one is kept and marked; no member’s phone ever holds the seal', async () => {
    await write(place.server.store, (trx) => putCounty(trx, place.server.clock.now));
    await settleDay({ store: place.server.store, now: () => place.server.clock.now });
    const [clerk, hers, his] = [await phoneOf(lin), await phoneOf(mei), await phoneOf(bo)];
    const seals = await clerk.list('seal');
    expect(seals.map(({ body }) => body.half).toSorted()).toEqual(['2026H2', '2027H1']);
    for (const phone of [hers, his]) expect(await phone.list('seal')).toEqual([]);
    const { holder, secret } = z
      .object({ holder: z.string(), secret: z.string() })
      .parse(seals.find(({ body }) => body.half === '2026H2')?.body);
    const event = await announced(clerk);
    await hers.sync();
    await his.sync();

    const taken = clerk.clock.now();
    const recordedAt = { device: new Date(taken).toISOString(), offsetMs: 0 };
    const code = (minutesAgo: number) => codeText({ holder, secret }, event, minuteOf(taken) - minutesAgo);
    for (const phone of [hers, his]) phone.cut();
    await says(hers, event, mei, { memberSays: 'present', code: code(0), recordedAt });
    await says(his, event, bo, { memberSays: 'present', code: code(45), recordedAt });
    await hers.reopen();
    for (const phone of [hers, his]) phone.mend();
    for (const phone of [hers, his, clerk, hers, his]) await phone.sync();

    for (const phone of [hers, clerk]) {
      expect((await phone.show(attendanceId(event, mei.id)))?.body).toMatchObject({
        memberSays: 'present',
        codeCheck: { result: 'valid' },
      });
    }
    for (const phone of [his, clerk]) {
      expect((await phone.show(attendanceId(event, bo.id)))?.body).toMatchObject({ memberSays: 'present', codeCheck: { result: 'stale' } });
    }
    for (const person of [mei, bo]) expect(await inspection(person)).toEqual({ confirmed: 0, waiting: 1 });
  });
});
