import { describe, expect, test } from 'vitest';
import { recordDefinition } from '#src/registry.ts';
import { LANGUAGES, wordsOf } from '#tests/support/words.ts';

/** Every command that a desk may give, with the words its button and its sheet ask for. */
function asked(
  type: 'report' | 'proposal',
  parties: readonly string[],
  keysOf: (name: string, inputs: readonly string[], asksWhy: boolean) => string[],
) {
  return Object.entries(recordDefinition(type).transitions)
    .filter(([, rule]) => rule.by.some((party) => parties.includes(party)))
    .flatMap(([name, rule]) => keysOf(name, rule.input ?? [], rule.needs === 'reason'));
}

describe.each(LANGUAGES)('every command of the desks has its words, in %s', (language) => {
  const known = new Set(
    ['county', 'report', 'proposal'].flatMap((room) => Object.keys(wordsOf(room, language)).map((key) => `${room}/${key}`)),
  );

  test('on reports', () => {
    const keys = asked('report', ['county'], (name, inputs, asksWhy) => [
      `report/action.${name}`,
      // The editor has a form of its own.
      ...(name === 'edit' ? [] : [`county/act.submit.${name}`, ...inputs.map((input) => `county/act.${input}.label`)]),
      ...(asksWhy ? [`county/act.note.${name}`] : []),
    ]);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
  });

  test('on proposals', () => {
    const keys = asked('proposal', ['proposalsCommittee', 'county'], (name, inputs, asksWhy) => [
      `proposal/action.${name}`,
      ...inputs.map((input) => `county/proposals.blank.${input}`),
      ...(asksWhy ? [`county/proposals.note.${name}`] : []),
    ]);
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
  });
});
