import { expect, test } from 'vitest';
import { DUTIES, type Duty, type DutyProgress } from '#src/domain/duty.ts';
import { filtered, isMemberAt, type MemberStanding, ordered, spreadOf, standingOfMember } from '#src/features/member/model/standings.ts';
import { JIANTIAO, HENGDU, mei } from '#tests/support/actors.ts';
import { activityOf } from '#tests/support/year.ts';

function duties(done: readonly Duty[], waiting: readonly Duty[] = []): DutyProgress[] {
  return DUTIES.map((key) => {
    const [confirmed, waits] = [Number(done.includes(key)), Number(waiting.includes(key))];
    const state = confirmed > 0 ? 'done' : waits > 0 ? 'inProgress' : 'notStarted';
    return { key, confirmed, waiting: waits, target: 1, state, evidence: [], exemption: null };
  });
}

const who = { id: mei.id, name: mei.name, sector: '农业界' };
const inviting = (kind: string, startsAt = '2026-05-08T09:00:00+08:00', status = 'recorded') => {
  const activity = activityOf(kind, '活动', startsAt, status);
  return { ...activity, body: { ...activity.body, invited: [mei.id] } };
};

function standing(name: string, done: readonly Duty[]): MemberStanding {
  return standingOfMember({ id: name, name, sector: '' }, duties(done), [], 2026);
}

test('says which duties are missing and which wait', () => {
  expect(standingOfMember(who, duties(['report'], ['deed']), [], 2026)).toMatchObject({
    missing: ['proposal', 'research', 'inspection', 'sector'],
    waiting: ['deed'],
  });
});

test('who was never invited is told by the office’s own activities of that year (§2.3, §2.4)', () => {
  const invitedFor = (...activities: readonly ReturnType<typeof inviting>[]) =>
    standingOfMember(who, duties([]), activities, 2026).uninvited;
  expect(invitedFor()).toEqual(['research', 'inspection', 'sector']);
  expect(invitedFor(inviting('research'))).toEqual(['inspection', 'sector']);
  expect(invitedFor(inviting('research', '2025-12-31T09:00:00+08:00'))).toContain('research');
  expect(invitedFor(inviting('research', undefined, 'cancelled'))).toContain('research');
  expect(invitedFor(inviting('research', undefined, 'draft'))).toContain('research');
});

test('nobody is called uninvited for what is done already', () => {
  expect(standingOfMember(who, duties(['research', 'sector']), [], 2026).uninvited).toEqual(['inspection']);
});

test('the filters take those with something missing, those never invited, those with nothing missing', () => {
  const [all, some] = [standing('全', DUTIES), standing('缺', ['research', 'inspection', 'sector'])];
  const none = standing('无', []);
  const names = (filter: 'all' | 'missing' | 'uninvited' | 'done') => filtered([all, some, none], filter).map(({ name }) => name);
  expect(names('all')).toEqual(['全', '缺', '无']);
  expect(names('missing')).toEqual(['缺', '无']);
  expect(names('uninvited')).toEqual(['无']);
  expect(names('done')).toEqual(['全']);
  expect(spreadOf([all, some, none])).toEqual({ none: 1, few: 0, many: 2 });
});

test('the order is by what is missing, then by name; or by name alone', () => {
  const people = [standing('赵', DUTIES), standing('钱', []), standing('李', [])];
  expect(ordered(people, 'missing').map(({ name }) => name)).toEqual(['李', '钱', '赵']);
  expect(ordered(people, 'name').map(({ name }) => name)).toEqual(['李', '钱', '赵'].sort((a, b) => a.localeCompare(b, 'zh-CN')));
});

test('a member belongs to an office while the role lasts', () => {
  const roles = [{ role: 'member', office: JIANTIAO, from: '2022-01-01', to: '2026-06-30' }] as const;
  expect(isMemberAt(roles, [JIANTIAO], '2026-06-30')).toBe(true);
  expect(isMemberAt(roles, [JIANTIAO], '2026-07-01')).toBe(false);
  expect(isMemberAt(roles, [HENGDU], '2026-06-30')).toBe(false);
});
