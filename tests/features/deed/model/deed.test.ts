import { describe, expect, test } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import { apply } from '#src/domain/record/apply.ts';
import type { Applied } from '#src/domain/record/applied.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import { mayRead, scopesOf } from '#src/domain/record/scopes.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { deed } from '#src/features/deed/model/deed.ts';
import { changing, commanding, contextFor, creating, done } from '#tests/support/acts.ts';
import { bo, chair, county, dong, EVERYBODY, lin, linAcross, localParty, mei } from '#tests/support/actors.ts';

const WORDS = { title: '代办渔船证书年审', process: '两次到县里代办。', result: '三本证书都已年审。' };

function does(actor: Actor, current: Stored | null, mutation: Mutation): Applied {
  return apply(deed, current, { ...mutation, type: 'deed' }, contextFor(actor));
}
const command = (record: Stored, name: string, more = {}) => commanding(record, name, more, deed);
const drafted = (values = {}) => done(does(mei, null, creating({ ...WORDS, ...values })));
const walked = (start: Stored, ...steps: readonly (readonly [Actor, string, object?])[]) =>
  steps.reduce((record, [actor, name, more]) => done(does(actor, record, command(record, name, more))), start);
const submitted = (values = {}) => walked(drafted(values), [mei, 'submit']);
const confirmed = (values = {}) => walked(submitted(values), [lin, 'confirm']);

const PEOPLE = [...EVERYBODY, dong];
const readers = (record: Stored) =>
  PEOPLE.filter((person) => person.id === record.owner || mayRead(person, scopesOf(deed, record))).map(({ name }) => name);
const names = (...people: readonly Actor[]) => people.map(({ name }) => name);

describe('who sees a deed', () => {
  test('a draft is mine alone, however often it was saved', () => {
    expect(readers(drafted())).toEqual(names(mei));
    expect(scopesOf(deed, drafted())).not.toContain(`c:${mei.tenant}:2026H2`);
  });

  test('handed in, my own office’s staff see it, and nobody in the county yet', () => {
    expect(readers(submitted())).toEqual(names(mei, lin, dong));
    expect(readers(walked(submitted(), [lin, 'return', { note: '请写明惠及几人。' }]))).toEqual(names(mei, lin, dong));
  });

  test('confirmed, the county sees it too; colleagues, the office next door and the administrator never', () => {
    expect(readers(confirmed())).toEqual(names(mei, lin, county, chair, dong));
  });

  test('taken back after it was handed in, it is out of the county’s sight', () => {
    expect(readers(walked(submitted(), [mei, 'withdraw']))).not.toContain(county.name);
  });
});

describe('the way of a deed', () => {
  test('its author does not confirm it', () => {
    const record = submitted();
    expect(does(mei, record, command(record, 'confirm'))).toMatchObject({ problem: { code: 'forbidden' } });
  });

  test.each([
    ['a colleague', bo],
    ['the office next door', linAcross],
    ['the county office', county],
    ['the Party committee', localParty],
  ])('to %s there is none to confirm', (_who, person) => {
    const record = submitted();
    expect(does(person, record, command(record, 'confirm'))).toMatchObject({ problem: { code: 'not_found' } });
  });

  test('without a result it is not handed in', () => {
    const record = drafted({ result: ' ' });
    expect(does(mei, record, command(record, 'submit'))).toMatchObject({
      problem: { detail: { fields: [{ path: 'result', code: 'required' }] } },
    });
  });

  test('it does not end before it begins, and has no day that never was', () => {
    expect(does(mei, null, creating({ ...WORDS, from: '2026-03-02', to: '2026-03-01' }))).toMatchObject({
      problem: { detail: { fields: [{ path: 'to', code: 'bad_order' }] } },
    });
    for (const to of ['2026-02-29', '-001-01-01', '2026-13-01'])
      expect(does(mei, null, creating({ ...WORDS, to }))).toMatchObject({ problem: { detail: { fields: [{ path: 'to' }] } } });
    expect(does(mei, null, creating({ ...WORDS, to: '2028-02-29' })).status).toBe('applied');
  });

  test('a confirmed one stays as it was confirmed; what its author writes later is kept beside it', () => {
    const record = confirmed();
    const later = does(mei, record, changing(record, { peopleHelped: 300 }));
    expect(later).toMatchObject({ status: 'merged', record: { status: 'confirmed' } });
    expect(done(later).body).toEqual(record.body);
  });
});

describe('what a deed proves', () => {
  const proof = (record: Stored, settings = DEFAULT_SETTINGS) => deed.evidence?.(record, null, settings) ?? [];

  test('by its last day, whatever the day it was handed in', () => {
    expect(proof(submitted({ from: '2025-12-30', to: '2025-12-31' }))).toMatchObject([
      { duty: 'deed', on: '2025-12-31', state: 'waiting' },
    ]);
    expect(proof(submitted({ from: '2025-12-30' }))).toMatchObject([{ on: '2025-12-30' }]);
    expect(proof(submitted())).toMatchObject([{ on: '2026-09-18' }]);
  });

  test('it waits until the office has confirmed it', () => {
    expect(proof(confirmed())).toMatchObject([{ state: 'confirmed', person: mei.id }]);
  });

  test.each([
    ['a draft', drafted],
    ['one that was sent back', () => walked(submitted(), [lin, 'return', { note: '请写明惠及几人。' }])],
    ['one that was taken back', () => walked(submitted(), [mei, 'withdraw'])],
  ])('%s proves nothing', (_what, make) => expect(proof(make())).toEqual([]));
});

describe('the category of a deed', () => {
  const settings = { ...DEFAULT_SETTINGS, deedCategories: ['schooling', '山海协作'] };
  const faults = (category: string) => deed.faultsAtSubmit({ ...WORDS, category }, settings);

  test('is one of the county’s list when it is handed in, or none', () => {
    expect(faults('山海协作')).toEqual([]);
    expect(deed.faultsAtSubmit(WORDS, settings)).toEqual([]);
    expect(faults('medical')).toEqual([{ path: 'category', code: 'not_in_list' }]);
  });

  test('stays in a draft, and in a deed handed in before the list changed', () => {
    expect(drafted({ category: '老类别' }).body.category).toBe('老类别');
    expect(confirmed({ category: 'medical' }).body.category).toBe('medical');
  });
});
