import { describe, expect, test } from 'vitest';
import { apply } from '#src/domain/record/apply.ts';
import type { Applied } from '#src/domain/record/applied.ts';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { mayRead, scopesOf } from '#src/domain/record/scopes.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { activity } from '#src/features/activity/model/activity.ts';
import { commanding, contextFor, creating, changing, done, editing } from '#tests/support/acts.ts';
import { bo, county, EVERYBODY, HENGDU, lin, linAcross, localParty, mei, TODAY } from '#tests/support/actors.ts';

const PLAN = { kind: 'inspection', title: '视察健跳渔港二期配套工程', startsAt: '2026-09-18T14:30:00+08:00', place: '渔港广场 2 号门' };

/** A member of the office across the bay. */
const across = actorOn(
  {
    id: '0198f7c1-0000-7000-8000-0000000000aa',
    name: '叶对岸',
    tenant: 'sanmen',
    roles: [{ role: 'member', office: HENGDU, from: '2022-01-01', to: null }],
  },
  TODAY,
);

function does(actor: Actor, current: Stored | null, mutation: Mutation, children: readonly Stored[] = []): Applied {
  return apply(activity, current, { ...mutation, type: 'activity' }, { ...contextFor(actor), children });
}
const command = (record: Stored, name: string, more = {}) => commanding(record, name, more, activity);
/** @param sets people and offices, which are added one by one */
const planned = (values = {}, sets: Readonly<Record<string, string[]>> = {}) => {
  const draft = done(does(lin, null, creating({ ...PLAN, ...values })));
  const added = Object.entries(sets).map(([field, add]) => [field, { add }] as const);
  return added.length === 0 ? draft : done(does(lin, draft, editing({ ...draft, type: 'activity' }, Object.fromEntries(added))));
};
const announced = (values = {}, sets: Readonly<Record<string, string[]>> = {}) => {
  const draft = planned(values, sets);
  return done(does(lin, draft, command(draft, 'announce')));
};
const mark = (person: Actor, clerkSays?: string) =>
  ({
    type: 'attendance',
    deleted: 0,
    owner: person.id,
    body: clerkSays === undefined ? { memberSays: 'join' } : { clerkSays },
  }) as unknown as Stored; // only what the roll looks at

describe('an activity', () => {
  test('is begun by staff, not by members', () => {
    expect(planned()).toMatchObject({ status: 'draft', office: lin.grants[0]?.office });
    expect(does(mei, null, creating(PLAN))).toMatchObject({ problem: { code: 'forbidden' } });
  });
  test('in draft is its office’s staff’s; announced, everybody concerned sees it', () => {
    const readers = (record: Stored) => EVERYBODY.filter((person) => mayRead(person, scopesOf(activity, record))).map(({ name }) => name);
    expect(readers(planned())).toEqual([lin.name]);
    expect(readers(announced())).toEqual(expect.arrayContaining([mei.name, bo.name, lin.name, county.name, localParty.name]));
    expect(readers(announced())).not.toContain(linAcross.name);
  });
  test('a joint one is both offices’, and either’s staff act on it (§3.2)', () => {
    const draft = planned();
    const joint = done(does(lin, draft, editing({ ...draft, type: 'activity' }, { organisers: { add: [HENGDU] } })));
    const shared = done(does(lin, joint, command(joint, 'announce')));
    expect(done(does(linAcross, shared, command(shared, 'hold'))).status).toBe('held');
  });
  test('whoever may take part in a joint one may say what they think there: a member of either office, a guest, nobody else (§3.2)', () => {
    const opinionOf = (person: Actor, id: string) => ({ opinions: { add: [{ id, text: '码头缺灯', by: person.id }] } });
    const saying = (person: Actor, record: Stored) =>
      does(person, record, editing({ ...record, type: 'activity' }, opinionOf(person, '0198f7c1-1111-7abc-8def-0123456789ab')));
    const [own, joint] = [announced(), announced({}, { organisers: [HENGDU] })];
    expect(saying(across, own)).toMatchObject({ problem: { code: 'not_found' } });
    expect(saying(across, joint).status).toBe('applied');
    expect(saying(mei, joint).status).toBe('applied');
    expect(saying(across, announced({}, { invited: [across.id] })).status).toBe('applied');
    expect(does(across, joint, changing({ ...joint, type: 'activity' }, { minutes: '我写的' }))).toMatchObject({
      problem: { code: 'forbidden_field' },
    });
  });
  test('a joint one is seen in both offices: by the staff while it is planned, by the members once it is announced', () => {
    const readers = (record: Stored) => [linAcross, across].filter((person) => mayRead(person, scopesOf(activity, record)));
    expect(readers(planned({}, { organisers: [HENGDU] }))).toEqual([linAcross]);
    expect(readers(announced({}, { organisers: [HENGDU] }))).toEqual([linAcross, across]);
    expect(readers(announced())).toEqual([]);
  });
  test('names what is missing before it is announced', () => {
    const draft = planned({ title: null, place: null });
    expect(does(lin, draft, command(draft, 'announce'))).toMatchObject({
      problem: {
        detail: {
          fields: [
            { path: 'title', code: 'required' },
            { path: 'place', code: 'required' },
          ],
        },
      },
    });
  });
  test('does not end before it starts', () => {
    expect(does(lin, null, creating({ ...PLAN, endsAt: '2026-09-18T14:00:00+08:00' }))).toMatchObject({
      problem: { detail: { fields: [{ path: 'endsAt', code: 'bad_order' }] } },
    });
  });
  test('takes a thousand guests and not five thousand', () => {
    const draft = planned();
    const guests = (n: number) =>
      editing({ ...draft, type: 'activity' }, { invited: { add: Array.from({ length: n }, (_, i) => `p${i}`) } });
    expect(does(lin, draft, guests(500)).status).toBe('applied');
    expect(does(lin, draft, guests(5_000))).toMatchObject({ problem: { detail: { fields: [{ path: 'invited', code: 'too_many' }] } } });
  });
  test('is recorded only with its roll: everybody invited or answering is marked (§3.3.2)', () => {
    const open = announced();
    const invited = done(does(lin, open, editing({ ...open, type: 'activity' }, { invited: { add: [mei.id, bo.id] } })));
    const held = done(does(lin, invited, command(invited, 'hold')));
    const record = command(held, 'record');
    const refused = { problem: { code: 'invalid', detail: { fields: [{ path: 'roll', code: 'required' }] } } };
    expect(does(lin, held, record)).toMatchObject(refused);
    expect(does(lin, held, record, [mark(mei, 'present')])).toMatchObject(refused);
    expect(does(lin, held, record, [mark(mei, 'present'), mark(bo)])).toMatchObject(refused);
    expect(does(lin, held, record, [mark(mei, 'present'), mark(bo, 'leave')])).toMatchObject({
      status: 'applied',
      record: { status: 'recorded' },
    });
  });
  test('a cancellation says why; the minutes stay the staff’s, an opinion is anybody’s who is there', () => {
    const open = announced();
    expect(does(lin, open, command(open, 'cancel'))).toMatchObject({
      problem: { detail: { fields: [{ path: 'note', code: 'required' }] } },
    });
    expect(does(mei, open, changing({ ...open, type: 'activity' }, { minutes: '我写的' }))).toMatchObject({
      problem: { code: 'forbidden_field' },
    });
    const opinion = { id: '0198f7c1-1111-7abc-8def-0123456789ab', text: '码头缺灯', by: mei.id };
    expect(does(mei, open, editing({ ...open, type: 'activity' }, { opinions: { add: [opinion] } })).status).toBe('applied');
  });
});
