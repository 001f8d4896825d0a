import { describe, expect, test } from 'vitest';
import type { RecordDefinition } from '#src/domain/record/definition.ts';
import { dutiesOf, dutiesOfAll, mayReadDuties } from '#src/domain/record/duties-of.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { exemption } from '#src/features/exemption/model/exemption.ts';
import { report } from '#src/features/report/model/report.ts';
import { bo, chair, county, HENGDU, JIANTIAO, lin, linAcross, localParty, mei } from '#tests/support/actors.ts';
import { stored } from '#tests/support/year.ts';

const freed = (body: Body, more: Partial<Stored> = {}) =>
  stored(
    'exemption',
    { person: mei.id, year: 2026, duty: 'research', reason: '住院', ...body },
    { owner: mei.id, status: 'open', ...more },
  );
const standing = (record: Stored, duty = 'research', definition: RecordDefinition = exemption) =>
  dutiesOf([{ definition, record, parent: null }], DEFAULT_SETTINGS, { id: mei.id, roles: [] }, 2026).find(({ key }) => key === duty)
    ?.state;

describe('an exemption counts (§2.6)', () => {
  test('while it stands, for its duty and its year', () => {
    expect(standing(freed({}))).toBe('exempt');
    expect(standing(freed({}), 'inspection')).toBe('notStarted');
  });
  test.each([
    ['once it was lifted', freed({}, { status: 'lifted' })],
    ['once it was deleted', freed({}, { deleted: 1 })],
    ['in another year', freed({ year: 2025 })],
    ['of another person', freed({}, { owner: bo.id })],
    ['of no duty there is', freed({ duty: 'singing' })],
    ['of no year', freed({ year: null })],
  ])('no more %s', (_name, record) => expect(standing(record)).toBe('notStarted'));
  test('and no other record is one, whatever it says', () => {
    expect(standing({ ...freed({}), type: 'report' }, 'research', report)).toBe('notStarted');
  });
});

describe('the members of an office asked about at once (§2.6)', () => {
  const known = [freed({}), freed({ person: bo.id, duty: 'deed' }, { owner: bo.id })].map((record) => ({
    definition: exemption,
    record,
    parent: null,
  }));
  test('stand as each of them does alone', () => {
    const people = [mei, bo].map(({ id }) => ({ id, roles: [] }));
    const together = dutiesOfAll(known, DEFAULT_SETTINGS, people, 2026);
    for (const person of people) expect(together.get(person.id)).toEqual(dutiesOf(known, DEFAULT_SETTINGS, person, 2026));
    expect(together.get(bo.id)?.find(({ key }) => key === 'deed')?.state).toBe('exempt');
  });
});

describe('a duty file is read by (§3.3.3)', () => {
  test.each([
    ['its member', mei, true],
    ['another member', bo, false],
    ['the clerk of the office', lin, true],
    ['the clerk of another office', linAcross, false],
    ['the county office', county, true],
    ['the chair', chair, true],
    ['the local Party committee', localParty, false],
  ])('%s: %s', (_name, reader, may) => {
    expect(mayReadDuties(reader, { id: mei.id, office: JIANTIAO })).toBe(may);
  });
  test('nobody of an office the member does not belong to', () => {
    expect(mayReadDuties(lin, { id: mei.id, office: HENGDU })).toBe(false);
    expect(mayReadDuties(lin, { id: mei.id, office: null })).toBe(false);
  });
});
