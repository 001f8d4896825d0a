import { expect, test } from 'vitest';
import { namesIn } from '#src/domain/record/names.ts';

test.each([
  ['陈波、林月琴', ['陈波', '林月琴']],
  ['陈波，林月琴；陈波', ['陈波', '林月琴']],
  ['John Smith, 陈波', ['John Smith', '陈波']],
  [' 、 ', []],
])('%s holds the names %j', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});
