import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { proposal, proposalLength } from '#src/features/proposal/model/proposal.ts';

const LIMIT = DEFAULT_SETTINGS.proposalLimit;
const WORDS = { kind: 'personal', subject: '完善青蟹养殖尾水处理', category: 'fishery', suggestions: '集中处理。' };

test('what is written about the situation and the suggestions counts together, white space does not', () => {
  expect(proposalLength({ situation: '尾水 直排\n三处', suggestions: '集中　处理' })).toBe(10);
  expect(proposalLength({ situation: '尾水', suggestions: null })).toBe(2);
  expect(proposalLength({})).toBe(0);
});

test.each([
  [0, []],
  [1, [{ path: 'situation', code: 'too_long' }]],
])('a proposal %i characters over the limit: %j', (over, faults) => {
  const situation = '水'.repeat(LIMIT - proposalLength(WORDS) + over);
  expect(proposal.faultsAtSubmit({ ...WORDS, situation }, DEFAULT_SETTINGS)).toEqual(faults);
});
