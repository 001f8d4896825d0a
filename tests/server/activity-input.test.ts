/** Activities and attendances with bad input and in races, as other clients may send them: contract codes, nothing lost, never a fault of ours. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOn } from '#src/domain/people.ts';
import { attendanceId, newId } from '#src/domain/record/identity.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { activity } from '#src/features/activity/model/activity.ts';
import { changing, commanding, creating } from '#tests/support/acts.ts';
import { bo, JIANTIAO, lin, linAcross, mei, TODAY } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, type WirePhone } from '#tests/support/wire-phone.ts';

const PLAN = { kind: 'inspection', title: '视察码头', startsAt: '2026-09-18T14:30:00+08:00', place: '渔港' };
const committee = actorOn(
  {
    id: '0198f7c1-0000-7000-8000-000000000020',
    name: '农业委',
    tenant: 'sanmen',
    roles: [{ role: 'specialCommittee', office: JIANTIAO, from: '2022-01-01', to: null }],
  },
  TODAY,
);

describe.each(dialects)('activities ($name)', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  function planning(values: Readonly<Record<string, Json>> = {}): Mutation {
    return { ...creating({ ...PLAN, ...values }), type: 'activity' };
  }

  async function shown(phone: WirePhone, id: string): Promise<Stored> {
    await phone.pull();
    const record = phone.has(id);
    if (!record) throw new Error('not visible');
    return record;
  }

  async function announced(clerk: WirePhone, invited: readonly string[] = [mei.id, bo.id], values: Readonly<Record<string, Json>> = {}) {
    const made = planning(values);
    const people: Mutation = { ...made, id: newId(), op: 'edit', set: { invited: { add: [...invited] } } };
    expect(await clerk.push(made, people)).toMatchObject([{ status: 'applied' }, { status: 'applied' }]);
    expect(await clerk.push(commanding(await shown(clerk, made.rec), 'announce', {}, activity))).toMatchObject([{ status: 'applied' }]);
    return made.rec;
  }

  function saying(event: string, about: string, values: Readonly<Record<string, Json>>): Mutation {
    return { ...creating({ activity: event, member: about, ...values }, attendanceId(event, about)), type: 'attendance' };
  }

  test.each([
    [{ endsAt: '2026-09-18T14:00:00+08:00' }, 'endsAt', 'bad_order'],
    [{ startsAt: '2027-02-29T09:00:00+08:00' }, 'startsAt', 'bad_date'],
    [{ startsAt: '-0001-01-01T09:00:00+08:00' }, 'startsAt', 'bad_date'],
    [{ startsAt: '2026-09-18' }, 'startsAt', 'bad_date'],
    [{ kind: 'party' }, 'kind', 'not_in_list'],
    [{ period: 'H3' }, 'period', 'not_in_list'],
    [{ title: '长'.repeat(201) }, 'title', 'too_long'],
  ])('%j is refused by name', async (values, path, code) => {
    const clerk = await phoneOf(server, lin);
    const [result] = await clerk.push(planning(values));
    expect(result).toMatchObject({ status: 'rejected', code: 'invalid', detail: { fields: [{ path, code }] } });
  });

  test('29 February of a leap year is a day like any other', async () => {
    const clerk = await phoneOf(server, lin);
    expect(await clerk.push(planning({ startsAt: '2028-02-29T09:00:00+08:00' }))).toMatchObject([{ status: 'applied' }]);
  });

  test('5,000 invited at once are refused by name, a thousand are taken', async () => {
    const clerk = await phoneOf(server, lin);
    const made = planning();
    await clerk.push(made);
    const inviting = (from: number, to: number): Mutation => {
      const add = Array.from({ length: to - from }, (_, n) => `p${from + n}`);
      return { ...made, id: newId(), op: 'edit', set: { invited: { add } } };
    };
    const [flood] = await clerk.push(inviting(0, 5_000));
    expect(flood).toMatchObject({ status: 'rejected', code: 'invalid', detail: { fields: [{ path: 'set.invited' }] } });
    expect(await clerk.push(inviting(0, 500), inviting(500, 1_000))).toMatchObject([{ status: 'applied' }, { status: 'applied' }]);
    const [oneTooMany] = await clerk.push(inviting(1_000, 1_001));
    expect(oneTooMany).toMatchObject({ status: 'rejected', code: 'invalid', detail: { fields: [{ path: 'invited', code: 'too_many' }] } });
    expect((await shown(clerk, made.rec)).body.invited).toHaveLength(1_000);
  });

  test('an attendance marked twice at once: one mark stands, the other is kept beside it', async () => {
    const [clerk, mine] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const event = await announced(clerk);
    await mine.push(saying(event, mei.id, { memberSays: 'present' }));
    const seen = await shown(clerk, attendanceId(event, mei.id));
    const [first, second] = await clerk.push(changing(seen, { clerkSays: 'present' }), changing(seen, { clerkSays: 'absent' }));
    expect(first).toMatchObject({ status: 'applied' });
    expect(second?.status).toBe('merged');
    expect(second?.variants).toHaveLength(1);
    expect((await shown(clerk, seen.id)).body.clerkSays).toBe('present');
    expect((await shown(clerk, second?.variants?.[0] ?? '')).body).toMatchObject({ field: 'clerkSays', value: 'absent' });
  });

  test('the same attendance begun by member and clerk at once is one attendance with both words', async () => {
    const [clerk, mine] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const event = await announced(clerk);
    await Promise.all([
      clerk.push(saying(event, mei.id, { clerkSays: 'present' })),
      mine.push(saying(event, mei.id, { memberSays: 'present' })),
    ]);
    expect((await shown(mine, attendanceId(event, mei.id))).body).toMatchObject({ memberSays: 'present', clerkSays: 'present' });
  });

  test('a receipt read twice, or on two desks, changes nothing more', async () => {
    const [clerk, other] = [await phoneOf(server, lin, 'desk'), await phoneOf(server, lin, 'phone')];
    const event = await announced(clerk);
    const receipt = { way: 'digits', digits: '739214', at: '2026-09-18T06:40:00.000Z' };
    await clerk.push(saying(event, mei.id, { clerkSays: 'present', receipt }));
    const [again] = await other.push(saying(event, mei.id, { clerkSays: 'present', receipt }));
    expect(again).toMatchObject({ status: 'noop' });
    const { body } = await shown(clerk, attendanceId(event, mei.id));
    expect(body).toMatchObject({ clerkSays: 'present', receipt });
  });

  test.each([
    [{ receipt: { way: 'digits', digits: '73921', at: '2026-09-18T06:40:00.000Z' } }, 'receipt.digits'],
    [{ receipt: { way: 'guess', digits: '739214', at: '2026-09-18T06:40:00.000Z' } }, 'receipt.way'],
    [{ leaveAnswer: 'perhaps' }, 'leaveAnswer'],
    [{ clerkSays: 'join' }, 'clerkSays'],
  ])('the clerk’s %j is refused by name', async (values, path) => {
    const clerk = await phoneOf(server, lin);
    const event = await announced(clerk);
    const [result] = await clerk.push(saying(event, mei.id, values));
    expect(result).toMatchObject({ status: 'rejected', code: 'invalid', detail: { fields: [{ path }] } });
  });

  test('a member writes neither receipt nor answer to their own leave, nor marks anybody', async () => {
    const [clerk, mine] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const event = await announced(clerk);
    const receipt = { way: 'scan', digits: '739214', at: '2026-09-18T06:40:00.000Z' };
    for (const values of [{ receipt }, { leaveAnswer: 'approved' }, { clerkSays: 'present' }]) {
      expect(await mine.push(saying(event, mei.id, { memberSays: 'leave', ...values }))).toMatchObject([{ code: 'forbidden_field' }]);
    }
    expect(await mine.push(saying(event, bo.id, { memberSays: 'present' }))).toMatchObject([{ status: 'rejected', code: 'forbidden' }]);
  });

  test('leave granted after the activity was recorded is kept, and the mark is corrected with it', async () => {
    const [clerk, mine] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const event = await announced(clerk, [mei.id]);
    await mine.push(saying(event, mei.id, { memberSays: 'leave', leaveKind: 'illness', leaveReason: '感冒' }));
    await clerk.push(saying(event, mei.id, { clerkSays: 'absent' }));
    await clerk.push(commanding(await shown(clerk, event), 'hold', {}, activity));
    expect(await clerk.push(commanding(await shown(clerk, event), 'record', {}, activity))).toMatchObject([{ status: 'applied' }]);
    const seen = await shown(clerk, attendanceId(event, mei.id));
    const granted = changing(seen, { leaveAnswer: 'approved', clerkSays: 'leave', clerkNote: '补交了病假条' });
    expect(await clerk.push(granted)).toMatchObject([{ status: 'applied' }]);
    expect((await shown(mine, seen.id)).body).toMatchObject({ memberSays: 'leave', leaveAnswer: 'approved', clerkSays: 'leave' });
  });

  test('leave granted by one desk while another declines it: one answer stands, the other is kept for a person', async () => {
    const [clerk, mine] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const event = await announced(clerk);
    await mine.push(saying(event, mei.id, { memberSays: 'leave', leaveKind: 'trip', leaveReason: '去杭州' }));
    const seen = await shown(clerk, attendanceId(event, mei.id));
    const [granted, declined] = await clerk.push(
      changing(seen, { leaveAnswer: 'approved' }),
      changing(seen, { leaveAnswer: 'declined', leaveNote: '请务必到会' }),
    );
    expect([granted?.status, declined?.status]).toEqual(['applied', 'merged']);
    expect(declined?.variants).toHaveLength(1);
    expect((await shown(mine, seen.id)).body).toMatchObject({ leaveAnswer: 'approved', leaveNote: '请务必到会' });
  });

  test('a member who comes after all while leave is being granted: both words stand, the clerk’s mark counts', async () => {
    const [clerk, mine] = [await phoneOf(server, lin), await phoneOf(server, mei)];
    const event = await announced(clerk);
    await mine.push(saying(event, mei.id, { memberSays: 'leave', leaveKind: 'trip', leaveReason: '去杭州' }));
    const seen = await shown(clerk, attendanceId(event, mei.id));
    await mine.pull();
    await mine.push(changing(seen, { memberSays: 'present' }));
    expect(await clerk.push(changing(seen, { leaveAnswer: 'approved' }))).toMatchObject([{ status: 'applied' }]);
    expect((await shown(clerk, seen.id)).body).toMatchObject({ memberSays: 'present', leaveAnswer: 'approved', leaveReason: '去杭州' });
  });

  test('a special committee plans, announces and calls the roll of its own activity; a neighbouring office does not', async () => {
    const [begun, mine, across] = [await phoneOf(server, committee), await phoneOf(server, mei), await phoneOf(server, linAcross)];
    const made = planning({ kind: 'research' });
    const people: Mutation = { ...made, id: newId(), op: 'edit', set: { invited: { add: [mei.id] }, organisers: { add: [JIANTIAO] } } };
    expect(await begun.push(made, people)).toMatchObject([{ status: 'applied' }, { status: 'applied' }]);
    expect(await begun.push(commanding(await shown(begun, made.rec), 'announce', {}, activity))).toMatchObject([{ status: 'applied' }]);
    expect(await mine.push(saying(made.rec, mei.id, { memberSays: 'present' }))).toMatchObject([{ status: 'applied' }]);
    const seen = await shown(begun, attendanceId(made.rec, mei.id));
    expect(await begun.push(changing(seen, { clerkSays: 'present' }))).toMatchObject([{ status: 'applied' }]);
    expect(await across.push(changing(seen, { clerkSays: 'absent' }))).toMatchObject([{ status: 'rejected' }]);
    for (const name of ['hold', 'record']) {
      expect(await begun.push(commanding(await shown(begun, made.rec), name, {}, activity))).toMatchObject([{ status: 'applied' }]);
    }
    expect((await shown(mine, made.rec)).status).toBe('recorded');
  });

  test('the verdicts of a consultation name their proposal; an unknown verdict is refused', async () => {
    const clerk = await phoneOf(server, lin);
    const event = await announced(clerk, [mei.id], { kind: 'proposalConsultation' });
    const giving = (verdict: string): Mutation => ({
      ...planning(),
      ...{
        rec: event,
        id: newId(),
        op: 'edit',
        set: { verdicts: { add: [{ id: newId(), proposal: newId(), verdict, note: '可以提交' }] } },
      },
    });
    expect(await clerk.push(giving('submit'))).toMatchObject([{ status: 'applied' }]);
    expect(await clerk.push(giving('later'))).toMatchObject([{ status: 'rejected', code: 'invalid' }]);
  });
});
