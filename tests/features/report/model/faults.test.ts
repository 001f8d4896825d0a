import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { fieldOf } from '#src/domain/record/form-faults.ts';
import { faultsAtSave, faultsBeforeSubmit, onePerField, personalDataOf } from '#src/features/report/model/faults.ts';
import { WORDS } from '#tests/support/acts.ts';

const before = (values: Parameters<typeof faultsBeforeSubmit>[0]) =>
  faultsBeforeSubmit(values, DEFAULT_SETTINGS).map(({ path, code }) => `${path} ${code}`);

describe('what stands in the way of handing in', () => {
  test('an empty form asks for title, text and category, in the order of the form', () => {
    expect(before({})).toEqual(['title required', 'situation required', 'category required']);
  });

  test('a photo stands for the text', () => {
    const photo = { id: '0198f7c1-0000-7000-8000-0000000000ff', sha256: 'a'.repeat(64), size: 1, mime: 'image/jpeg', name: '1.jpg' };
    expect(before({ title: '灯不亮', category: 'fishery', attachments: [photo] })).toEqual([]);
  });

  test('a full report has nothing in its way, cleared fields included', () => {
    expect(before({ ...WORDS, place: null })).toEqual([]);
  });

  test('a title of 61 characters, a day that is none and a lone surrogate are each named once', () => {
    expect(before({ ...WORDS, title: '灯'.repeat(61), sourceOn: '九月', place: '\ud800' })).toEqual([
      'title too_long',
      'place ill_formed',
      'sourceOn bad_date',
    ]);
  });

  test('text over the limit of the day is told at the situation', () => {
    expect(before({ ...WORDS, situation: '灯'.repeat(2000), suggestions: '修'.repeat(1001) })).toEqual(['situation too_long']);
  });

  test('a category that was taken off the list has to be chosen anew', () => {
    expect(before({ ...WORDS, category: 'mining' })).toEqual(['category not_in_list']);
  });
});

test('saving refuses only what cannot be kept', () => {
  expect(faultsAtSave({ title: '' })).toEqual([]);
  expect(faultsAtSave({ coauthors: Array.from({ length: 21 }, (_, i) => `人${i}`) })).toEqual([{ path: 'coauthors', code: 'too_many' }]);
});

test('a fault inside a position is the position’s', () => {
  expect(fieldOf({ path: 'position.lat', code: 'out_of_range' })).toBe('position');
  expect(
    onePerField([
      { path: 'position.lat', code: 'out_of_range' },
      { path: 'position.lng', code: 'out_of_range' },
    ]),
  ).toHaveLength(1);
});

test('numbers of people are pointed out wherever they stand', () => {
  expect(personalDataOf({ situation: '请打 13812345678', suggestions: '证号 11010519491231002X' })).toEqual(['phone', 'idCard']);
  expect(personalDataOf(WORDS)).toEqual([]);
});
