import { expect, test } from 'vitest';
import { fieldOf, handInFaults, saveFaults } from '#src/domain/record/form-faults.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { deed } from '#src/features/deed/model/deed.ts';

const codes = (faults: readonly { path: string; code: string }[]) => faults.map(({ path, code }) => `${path} ${code}`);

test('an empty form may be kept, and says in its order what is missing before it is handed in', () => {
  expect(saveFaults(deed, { place: null }, DEFAULT_SETTINGS)).toEqual([]);
  expect(codes(handInFaults(deed, {}, DEFAULT_SETTINGS))).toEqual(['title required', 'process required', 'result required']);
});

test('an end before its beginning, words for a number and hidden marks are told at once, one a field', () => {
  expect(codes(saveFaults(deed, { from: '2026-09-02', to: '2026-09-01' }, DEFAULT_SETTINGS))).toEqual(['to bad_order']);
  expect(codes(saveFaults(deed, { title: '灯\u202e'.repeat(61), peopleHelped: '三户' }, DEFAULT_SETTINGS))).toEqual([
    'title too_long',
    'peopleHelped wrong_type',
  ]);
});

test('a fault inside a field belongs to the field', () => {
  expect([fieldOf({ path: 'position.lat', code: 'out_of_range' }), fieldOf({ path: 'input.answer', code: 'required' })]).toEqual([
    'position',
    'answer',
  ]);
});
