import { describe, expect, test } from 'vitest';
import { contentHash } from '#src/domain/record/content.ts';
import { newId } from '#src/domain/record/identity.ts';
import { documentHash } from '#src/domain/record/signed-document.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { plan, PLAN_TEXT } from '#src/features/plan/model/plan.ts';
import { emptyQuarters, placedItems } from '#src/features/plan/model/quarters.ts';
import { done } from '#tests/support/acts.ts';
import { county, dong, fu, HENGDU, lin, linAcross, localParty, mei } from '#tests/support/actors.ts';
import { desk, faultsOf, whoReads } from '#tests/support/papers.ts';

const { begin, begun, edit, list, say, said } = desk(plan);
const item = (quarter: number, more = {}) => ({ id: newId(), quarter, kind: 'study', topic: `第${quarter}季度学习`, ...more });
const FULL = [1, 2, 3, 4].map((quarter) => item(quarter));
const planned = (items: readonly object[] = FULL) => {
  const draft = begun(lin, { year: 2026, aims: '围绕渔港经济履职' });
  return done(list(lin, draft, { items: { add: items as never } }));
};
const signed = () => said(dong, planned(), 'sign');
const submitted = () => said(lin, signed(), 'submit');

describe('a plan and the quarter rule (§3.3.3)', () => {
  test('is not signed while a quarter is empty; the quarters are named', () => {
    expect(faultsOf(say(dong, planned([item(1), item(3)]), 'sign'))).toEqual(['quarters.2:required', 'quarters.4:required']);
    expect(signed().status).toBe('signed');
  });
  test('an item that moved away leaves its quarter empty', () => {
    const draft = planned();
    const last = FULL[3]?.id ?? '';
    const move = { id: newId(), item: last, quarter: 3, reason: '台风季后移', by: lin.id };
    const moved = done(list(lin, draft, { moves: { add: [move] } }));
    expect(emptyQuarters(moved.body)).toEqual([4]);
    expect(placedItems(moved.body).find(({ id }) => id === last)).toMatchObject({ quarter: 3, moves: [{ reason: '台风季后移' }] });
  });
  test('needs its year', () => {
    const draft = done(list(lin, begun(lin, { aims: '目标' }), { items: { add: FULL } }));
    expect(faultsOf(say(dong, draft, 'sign'))).toEqual(['year:required']);
  });
  test('an item’s month lies in its quarter', () => {
    const draft = begun(lin, { year: 2026 });
    expect(faultsOf(list(lin, draft, { items: { add: [item(2, { month: 7 })] as never } }))).toEqual(['items.month:out_of_range']);
  });
});

describe('who signs a plan (§3.3.1)', () => {
  test('the director signs; the clerk, a deputy, another office’s staff and the county do not', () => {
    const draft = planned();
    expect(signed().body).toMatchObject({ signedBy: dong.id, signedOn: '2026-09-18', delegated: false });
    expect(signed().log.at(-1)?.by.role).toBe('director');
    for (const actor of [lin, fu]) expect(faultsOf(say(actor, draft, 'sign')), actor.name).toEqual(['forbidden']);
    for (const actor of [linAcross, county, localParty, mei])
      expect(faultsOf(say(actor, draft, 'sign')), actor.name).toEqual(['not_found']);
  });
  test('a deputy whom the director named signs, and it is recorded as delegated', () => {
    const delegated = done(edit(dong, planned(), { delegate: fu.id }));
    const record = said(fu, delegated, 'sign');
    expect(record.body).toMatchObject({ signedBy: fu.id, delegated: true });
    expect(record.log.at(-1)?.by).toMatchObject({ id: fu.id, role: 'deputyDirector' });
  });
  test('only the director names who may sign, and only a deputy can use it', () => {
    expect(faultsOf(edit(lin, planned(), { delegate: fu.id }))).toEqual(['delegate:not_yours']);
    const toClerk = done(edit(dong, planned(), { delegate: lin.id }));
    expect(faultsOf(say(lin, toClerk, 'sign'))).toEqual(['forbidden']);
  });
  test('a director whose time is over signs no more', () => {
    const former = { ...dong, grants: [] };
    expect(faultsOf(say(former, planned(), 'sign'))).toEqual(['not_found']);
  });
  test('nobody signs what they were not shown: an activity added meanwhile is noticed', () => {
    const shown = planned();
    const content = documentHash(shown.body, PLAN_TEXT);
    const grown = done(list(lin, shown, { items: { add: [item(2)] as never } }));
    expect(faultsOf(say(dong, grown, 'sign', { input: { content } }))).toEqual(['content_changed']);
    expect(said(dong, shown, 'sign', { input: { content } }).status).toBe('signed');
  });
});

describe('a plan on its way', () => {
  test('a draft is its office’s staff’s; submitted, the members, both superiors and the assisting committee read it (§1, §3.2)', () => {
    expect(whoReads(plan, planned())).toEqual(['clerk', 'director', 'deputy']);
    expect(whoReads(plan, submitted())).toEqual([
      'member',
      'colleague',
      'clerk',
      'director',
      'deputy',
      'localParty',
      'county',
      'chair',
      'committee',
    ]);
  });
  test('the county receives it with a number or sends it back with a reason', () => {
    expect(faultsOf(say(county, submitted(), 'receive'))).toEqual(['input.number:required']);
    expect(said(county, submitted(), 'receive', { input: { number: '2026-12' } })).toMatchObject({
      status: 'received',
      body: { number: '2026-12' },
    });
    expect(faultsOf(say(county, submitted(), 'return'))).toEqual(['note:required']);
    const returned = said(county, submitted(), 'return', { note: '三季度请写明地点' });
    expect(returned.status).toBe('returned');
    expect(said(dong, returned, 'sign').status).toBe('signed');
  });
  test('nobody submits it unsigned, and members begin none', () => {
    expect(faultsOf(say(lin, planned(), 'submit'))).toEqual(['forbidden']);
    expect(faultsOf(begin(mei, { year: 2026 }))).toEqual(['forbidden']);
  });
  test('two clerks plan different activities at once: both stand', () => {
    const draft = begun(lin, { year: 2026 });
    const one = done(list(lin, draft, { items: { add: [item(1)] as never } }));
    const both = done(list(dong, one, { items: { add: [item(2)] as never } }));
    expect(emptyQuarters(both.body)).toEqual([3, 4]);
  });
  test('two clerks word one activity anew at once: both wordings stand until a person chooses', () => {
    const draft = planned();
    const [first] = FULL;
    if (!first) throw new Error('no item');
    const reword = (topic: string) => ({ items: { rem: [first], add: [{ ...first, topic }] } });
    const one = done(list(lin, draft, reword('学习宪法')));
    const other = list(dong, one, reword('学习政协章程'));
    expect(other).toMatchObject({
      status: 'merged',
      also: [
        { type: 'variant', body: { field: 'items', kind: 'competing', value: [{ id: first.id, topic: '学习政协章程' }], by: dong.id } },
      ],
    });
    expect(placedItems(done(other).body).find(({ id }) => id === first.id)?.topic).toBe('学习宪法');
    expect(placedItems(done(other).body)).toHaveLength(4);
  });
});

describe('a signed plan', () => {
  test('stands: what anybody still writes is kept beside it', () => {
    const record = submitted();
    const before = contentHash(plan, record.body);
    const later = edit(lin, record, { aims: '另一个目标' });
    expect(later).toMatchObject({ status: 'merged', also: [{ type: 'variant', body: { kind: 'amendment', value: '另一个目标' } }] });
    expect(contentHash(plan, done(later).body)).toBe(before);
  });
  test('an activity is moved with a reason, and not without one', () => {
    const record = said(county, submitted(), 'receive', { input: { number: '12' } });
    const move = { id: newId(), item: FULL[1]?.id ?? '', quarter: 3, month: 8, by: lin.id };
    expect(faultsOf(list(lin, record, { moves: { add: [{ ...move, reason: '' }] } }))).toEqual(['moves.reason:required']);
    expect(faultsOf(list(lin, record, { moves: { add: [{ ...move, item: newId(), reason: '台风' }] } }))).toEqual(['moves.item:bad_id']);
    const moved = done(list(lin, record, { moves: { add: [{ ...move, reason: '台风' }] } }));
    expect(placedItems(moved.body)[1]).toMatchObject({ quarter: 3 });
    expect(faultsOf(list(mei, record, { moves: { add: [{ ...move, reason: '我改' }] } }))).toEqual(['moves:not_yours']);
  });
  test('the local Party committee comments on it and changes nothing (§1)', () => {
    const record = submitted();
    const comment = { id: newId(), text: '请结合镇里渔港工程', by: localParty.id, on: '2026-09-18' };
    expect(list(localParty, record, { comments: { add: [comment] } }).status).toBe('applied');
    expect(faultsOf(edit(localParty, record, { aims: '改' }))).toEqual(['aims:not_yours']);
  });
  test('lies in the half-year it plans', () => {
    const next: Stored = begun(lin, { year: 2027 });
    expect(plan.scopes(next, '2027H1', null)).toEqual([`s:${next.office ?? ''}:2027H1`]);
    expect(plan.eventDate?.(next.body, null)).toBe('2027-01-01');
    expect(next.office).not.toBe(HENGDU);
  });
});
