import { describe, expect, test } from 'vitest';
import {
  handedInStates,
  isReplyOverdue,
  isToFollowUp,
  proposalsFound,
  readsProposals,
  waitingStates,
} from '#src/features/county/model/proposal-queue.ts';
import { recordDefinition } from '#src/registry.ts';
import { admin, chair, county, lin, mei } from '#tests/support/actors.ts';
import { committee, handled, proposalOf } from '#tests/support/proposals.ts';

const proposal = recordDefinition('proposal');
const submitted = () => handled(proposalOf(), [mei, 'submit']);
const filed = () => handled(submitted(), [committee, 'file', { input: { number: '2026-031' } }]);
const assigned = () => handled(filed(), [committee, 'assign', { input: { leadAssigned: '县农业农村局', due: '2026-09-01' } }]);
const answered = () => handled(assigned(), [committee, 'reply', { input: { replyText: '列入计划', resultClass: 'B' } }]);
const all = () => [submitted(), filed(), assigned(), answered()];
const found = (state: string, words = '', category: string | null = null) =>
  proposalsFound(all(), { state, category, words }, proposal, '2026-09-18').map(({ status }) => status);

describe('the queue of proposals', () => {
  test('drafts and withdrawn ones are nobody’s work', () => {
    expect(handedInStates(proposal)).not.toContain('draft');
    expect(handedInStates(proposal)).not.toContain('withdrawn');
  });
  test('what waits is to be filed or to be assigned', () => {
    expect(waitingStates(proposal)).toEqual(['submitted', 'filed']);
    expect(found('todo')).toEqual(['submitted', 'filed']);
  });
  test('an answer is late the day after its day, and never once it was given', () => {
    expect(isReplyOverdue(proposal, assigned(), '2026-09-02')).toBe(true);
    expect(isReplyOverdue(proposal, assigned(), '2026-09-01')).toBe(false);
    expect(isReplyOverdue(proposal, answered(), '2026-09-02')).toBe(false);
    expect(found('overdue')).toEqual(['assigned']);
  });
  test('class B is looked at again', () => {
    expect(isToFollowUp(proposal, answered())).toBe(true);
    expect(isToFollowUp(proposal, assigned())).toBe(false);
  });
  test('they are found by number, unit and category, in wide letters too', () => {
    expect(found('all', '２０２６－０３１')).toEqual(['filed', 'assigned', 'replied']);
    expect(found('all', '农业农村局')).toEqual(['assigned', 'replied']);
    expect(found('all', '', 'tourism')).toEqual([]);
  });
  test('the committee, the county office and the chair read them', () => {
    expect([committee, county, chair].every(readsProposals)).toBe(true);
    expect([mei, lin, admin].some(readsProposals)).toBe(false);
  });
});
