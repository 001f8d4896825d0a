import { describe, expect, test } from 'vitest';
import { engagedDays } from '#src/domain/engaged-days.ts';
import { scopesOf, userScopes } from '#src/domain/record/scopes.ts';
import { engagement } from '#src/features/engagement/model/engagement.ts';
import { bo, county, dong, fu, HENGDU, JIANTIAO, lin, localParty, mei } from '#tests/support/actors.ts';
import { desk, faultsOf, whoReads } from '#tests/support/papers.ts';

const { begin, begun, edit, say, said } = desk(engagement);
const LETTER = {
  person: bo.id,
  office: JIANTIAO,
  source: 'member',
  letter: '三政协聘〔2026〕3 号',
  start: '2026-10-01',
  end: '2027-09-30',
};
const engaged = () => begun(dong, LETTER);

describe('a clerk’s engagement (§3.3.2)', () => {
  test('is made by the first-responsible person of the office, or by the county; it belongs to whoever is engaged', () => {
    expect(engaged()).toMatchObject({ owner: bo.id, office: JIANTIAO, status: 'open' });
    expect(begun(county, { ...LETTER, office: HENGDU }).office).toBe(HENGDU);
    for (const actor of [lin, fu, localParty, mei, bo]) expect(faultsOf(begin(actor, LETTER)), actor.name).toEqual(['forbidden']);
    expect(faultsOf(begin(dong, { ...LETTER, office: HENGDU }))).toEqual(['forbidden']);
  });
  test('has a first day, and ends no earlier', () => {
    expect(faultsOf(begin(dong, { person: bo.id, office: JIANTIAO }))).toEqual(['forbidden']);
    expect(faultsOf(begin(dong, { ...LETTER, end: '2026-09-01' }))).toEqual(['end:bad_order']);
  });
  test('its days do not change afterwards; it ends early with a reason', () => {
    expect(faultsOf(edit(dong, engaged(), { start: '2025-01-01' }))).toEqual(['start:not_yours']);
    expect(faultsOf(say(dong, engaged(), 'end', { input: { endedOn: '2026-12-31' } }))).toEqual(['note:required']);
    const ending = (endedOn: string) => say(dong, engaged(), 'end', { note: '调离', input: { endedOn } });
    expect(faultsOf(ending('2026-09-30'))).toEqual(['input.endedOn:out_of_range']);
    expect(faultsOf(ending('2027-10-01'))).toEqual(['input.endedOn:out_of_range']);
    const ended = said(dong, engaged(), 'end', { note: '调离', input: { endedOn: '2026-12-31' } });
    expect(engagedDays(ended.body)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(engagedDays(engaged().body)).toEqual({ from: '2026-10-01', to: '2027-09-30' });
  });
  test('is read by whom it is about, the office’s own people and both superiors', () => {
    const readers = ['member', 'colleague', 'clerk', 'director', 'deputy', 'localParty', 'county', 'chair'];
    expect(whoReads(engagement, engaged())).toEqual(readers);
  });
  test('is still on the phones of the office, and the county’s, when it has run for years', () => {
    const long = begun(dong, { ...LETTER, start: '2022-01-20', end: '2029-12-31' });
    for (const actor of [lin, county]) {
      const given = userScopes(actor);
      expect(
        scopesOf(engagement, long).some((key) => given.includes(key)),
        actor.name,
      ).toBe(true);
    }
  });
});
