import { describe, expect, test } from 'vitest';
import { countSuggestions, partOf, stateOf, unfinishedParts } from '#src/features/proposal/model/parts.ts';

const asked = (...states: string[]) => ({
  cosponsors: states.map((state, index) => ({ id: `p${index}`, state, opinion: '', until: null, at: '2026-09-18T00:00:00Z' })),
});

describe('how far each part is written', () => {
  test.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['尾水直排', 'begun'],
    ['健跳、花桥两地尾水多经支渠直排外塘。', 'ready'],
  ])('a text of “%s” is %s', (situation, state) => {
    expect(stateOf('situation', { situation })).toBe(state);
  });

  test('cosigners are missing only from a joint proposal, until one has agreed', () => {
    expect(stateOf('cosponsors', { kind: 'personal' })).toBe('open');
    expect(stateOf('cosponsors', { kind: 'joint' })).toBe('empty');
    expect(stateOf('cosponsors', { kind: 'joint', ...asked('invited', 'declined') })).toBe('begun');
    expect(stateOf('cosponsors', { kind: 'joint', ...asked('invited', 'agreed') })).toBe('ready');
  });

  test('files may stay away, the category may not', () => {
    expect(stateOf('attachments', {})).toBe('open');
    expect(stateOf('more', {})).toBe('empty');
    expect(stateOf('more', { leadUnit: '县农业农村局' })).toBe('begun');
    expect(stateOf('more', { category: 'fishery' })).toBe('ready');
  });

  test('what is left is told in the order of the form', () => {
    expect(unfinishedParts({ situation: '健跳、花桥两地尾水多经支渠直排外塘。' })).toEqual(['suggestions', 'more']);
    expect(partOf('discussionWish')).toBe('more');
    expect(partOf('nonsense')).toBeNull();
  });
});

describe('counting suggestions', () => {
  test.each([
    ['', 0],
    ['由镇里牵头清一次。', 1],
    ['（一）建两处处理点。\n说明一行。\n（二）费用分担。', 2],
    ['1. 甲\n2、乙\n3）丙', 3],
    ['一、甲\n二、乙', 2],
  ])('“%s” has %i', (text, count) => {
    expect(countSuggestions(text)).toBe(count);
  });
});
