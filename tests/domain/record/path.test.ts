import { expect, test } from 'vitest';
import { pathTo } from '#src/domain/record/path.ts';

test('a record is found under the plural of its type', () => {
  expect(pathTo('report', '7')).toBe('/reports/7');
  expect(pathTo('activity', '7')).toBe('/activities/7');
  expect(pathTo('proposal', '7', 'fix')).toBe('/proposals/7/fix');
});
