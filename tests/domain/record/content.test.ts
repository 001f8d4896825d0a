import { expect, test } from 'vitest';
import { contentHash, hashText, sameValue, wholeHash } from '#src/domain/record/content.ts';
import { report } from '#src/features/report/model/report.ts';
import { variant } from '#src/features/variant/model/variant.ts';

test('the hash is SHA-256 of canonical JSON, in lowercase hex', () => {
  expect(hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(contentHash(report, { title: '甲', category: 'fishery' })).toBe(hashText('{"category":"fishery","title":"甲"}'));
});

test('only the words of the author count, and empty fields do not', () => {
  const words = contentHash(report, { title: '甲' });
  expect(contentHash(report, { title: '甲', officeComment: '好', attachments: [], situation: null })).toBe(words);
  expect(contentHash(report, { title: '甲', situation: '' })).not.toBe(words);
  expect(contentHash(report, { title: '甲', publishConsent: false })).not.toBe(words);
});

test('the whole hash sees every field', () => {
  expect(wholeHash({ title: '甲', officeComment: '好' })).not.toBe(wholeHash({ title: '甲' }));
});

test('a type without author fields has the hash of {}', () => {
  expect(contentHash(variant, { field: 'title' })).toBe(hashText('{}'));
});

test.each([
  [{ lat: 29.1, lng: 121.4 }, { lng: 121.4, lat: 29.1 }, true],
  [[1, 2], [1, 2], true],
  [[1, 2], [2, 1], false],
  [null, undefined, true],
  [null, '', false],
  ['', [], false],
  [false, undefined, false],
])('%j and %j are the same value: %s', (a, b, same) => {
  expect(sameValue(a, b)).toBe(same);
  expect(sameValue(b, a)).toBe(same);
});
