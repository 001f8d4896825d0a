import { describe, expect, test } from 'vitest';
import { isOverdue, task } from '#src/features/task/model/task.ts';
import { bo, chair, county, HENGDU, JIANTIAO, lin, linAcross, localParty, mei } from '#tests/support/actors.ts';
import { desk, faultsOf, whoReads } from '#tests/support/papers.ts';

const { begin, begun, edit, say, said } = desk(task);
const given = (more = {}) => begun(county, { from: 'county', to: JIANTIAO, text: '上报渔港调研情况', due: '2026-09-30', ...more });

describe('a task (§2.7)', () => {
  test('is given by the county to any office, by a local Party committee to its own (§1)', () => {
    expect(given()).toMatchObject({ status: 'assigned', office: JIANTIAO });
    expect(begun(localParty, { from: 'localParty', to: JIANTIAO, text: '协助征迁走访' }).office).toBe(JIANTIAO);
    expect(faultsOf(begin(localParty, { from: 'localParty', to: HENGDU, text: '别处' }))).toEqual(['forbidden']);
    expect(faultsOf(begin(localParty, { from: 'county', to: JIANTIAO, text: '冒名' }))).toEqual(['forbidden']);
    for (const actor of [lin, mei, chair])
      expect(faultsOf(begin(actor, { from: 'county', to: JIANTIAO, text: '自派' })), actor.name).toEqual(['forbidden']);
  });
  test('says to whom and what', () => {
    expect(faultsOf(begin(county, { from: 'county', to: 'nowhere', text: '事' }))).toEqual(['not_found']);
    expect(faultsOf(begin(county, { from: 'county', to: JIANTIAO }))).toEqual(['forbidden']);
  });
  test('is read by its office, both superiors and the assisting committee, and by no other office', () => {
    expect(whoReads(task, given())).toEqual(['clerk', 'director', 'deputy', 'localParty', 'county', 'chair', 'committee']);
  });
  test('given to a member, the member works on it too', () => {
    const hers = given({ to: mei.id });
    expect(hers.office).toBe(JIANTIAO);
    expect(whoReads(task, hers)).toContain('member');
    expect(said(mei, hers, 'finish', { input: { result: '已走访' } }).status).toBe('done');
    expect(faultsOf(say(bo, hers, 'finish', { input: { result: '代办' } }))).toEqual(['not_found']);
  });
  test('progress says who and when and leaves the state; a result ends it; it comes back with a reason or is accepted', () => {
    const going = said(lin, given(), 'progress', { input: { text: '已召集委员' } });
    expect(going).toMatchObject({ status: 'assigned', body: { progress: [{ text: '已召集委员', by: lin.id, on: '2026-09-18' }] } });
    expect(faultsOf(say(lin, going, 'finish'))).toEqual(['input.result:required']);
    const finished = said(lin, going, 'finish', { input: { result: '已上报' } });
    expect(faultsOf(say(county, finished, 'return'))).toEqual(['note:required']);
    const back = said(county, finished, 'return', { note: '缺数字' });
    expect(said(county, said(lin, back, 'finish', { input: { result: '已补' } }), 'signOff').status).toBe('signedOff');
    for (const actor of [lin, localParty]) expect(faultsOf(say(actor, finished, 'signOff')), actor.name).toEqual(['forbidden']);
    expect(faultsOf(say(linAcross, finished, 'signOff'))).toEqual(['not_found']);
  });
  test('a local Party committee accepts what it gave, not what the county gave', () => {
    const local = said(lin, begun(localParty, { from: 'localParty', to: JIANTIAO, text: '走访' }), 'finish', { input: { result: '完成' } });
    expect(said(localParty, local, 'signOff').status).toBe('signedOff');
    expect(faultsOf(say(county, local, 'signOff'))).toEqual(['forbidden']);
  });
  test('only its giver words it anew', () => {
    expect(edit(county, given(), { due: '2026-10-15' }).status).toBe('applied');
    expect(faultsOf(edit(lin, given(), { due: '2027-01-01' }))).toEqual(['due:not_yours']);
  });
  test('is overdue after its day, unless done', () => {
    expect(isOverdue(given(), '2026-09-30')).toBe(false);
    expect(isOverdue(given(), '2026-10-01')).toBe(true);
    expect(isOverdue(said(lin, given(), 'finish', { input: { result: '完成' } }), '2026-10-01')).toBe(false);
  });
});
