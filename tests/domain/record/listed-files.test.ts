import { expect, test } from 'vitest';
import { listedFiles } from '#src/domain/record/listed-files.ts';

const [mine, theirs] = [{ id: 'a' }, { id: 'b' }];

test('the files of the answer are files of the record, after its author’s', () => {
  expect(listedFiles({ replyFiles: [theirs], attachments: [mine] })).toEqual([mine, theirs]);
  expect(listedFiles({ replyFiles: [theirs], attachments: [mine] }, ['replyFiles'])).toEqual([theirs]);
});

test('what lists nothing has none', () => {
  expect([listedFiles({}), listedFiles(null), listedFiles(undefined), listedFiles({ attachments: 'x' })]).toEqual([[], [], [], []]);
});
