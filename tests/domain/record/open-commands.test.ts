import { describe, expect, test } from 'vitest';
import { openCommands } from '#src/domain/record/open-commands.ts';
import { report } from '#src/features/report/model/report.ts';
import { bo, chair, county, lin, linAcross, localParty, mei } from '#tests/support/actors.ts';
import { draftOf, walked } from '#tests/support/acts.ts';

describe('what a screen may offer is what apply will allow', () => {
  const submitted = walked(draftOf(mei), [mei, 'submit']);
  const forwarded = walked(submitted, [lin, 'forward']);

  test('the clerk of the office may return or forward what waits; nobody else may', () => {
    expect(openCommands(report, submitted, lin)).toEqual(['return', 'forward']);
    expect(openCommands(report, submitted, linAcross)).toEqual([]);
    expect(openCommands(report, submitted, county)).toEqual([]);
    expect(openCommands(report, submitted, bo)).toEqual([]);
  });

  test('its author may only take it back', () => {
    expect(openCommands(report, submitted, mei)).toEqual(['withdraw']);
  });

  test('the county office handles what was forwarded; the chair and the local Party committee only read', () => {
    expect(openCommands(report, forwarded, county)).toEqual(['notAdopt', 'merge', 'edit', 'signOff']);
    expect(openCommands(report, forwarded, chair)).toEqual([]);
    expect(openCommands(report, forwarded, localParty)).toEqual([]);
  });

  test('adoptions and instructions come in once it is issued', () => {
    const issued = walked(forwarded, [county, 'signOff'], [county, 'issue', { input: { number: '2026-31' } }]);
    expect(openCommands(report, issued, county)).toEqual(['transfer', 'close', 'addAdoption', 'addInstruction']);
  });

  test('nothing is open on a deleted record', () => {
    expect(openCommands(report, { ...submitted, deleted: 1 }, lin)).toEqual([]);
  });
});
