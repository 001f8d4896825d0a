import { describe, expect, test } from 'vitest';
import { compareParagraphs } from '#src/domain/record/compare.ts';

describe('two wordings held against each other', () => {
  test('paragraphs that say the same are not marked', () => {
    const { left, right } = compareParagraphs('灯坏了三盏。\n夜里装卸有隐患。', '灯坏了三盏。\n夜里装卸有隐患。');
    expect(left.map(({ mark }) => mark)).toEqual(['same', 'same']);
    expect(right).toEqual(left);
  });

  test('a rewritten paragraph is marked in both', () => {
    const { left, right } = compareParagraphs('灯坏了三盏。\n夜里装卸有隐患。', '灯坏了五盏。\n夜里装卸有隐患。');
    expect(left).toEqual([
      { text: '灯坏了三盏。', mark: 'changed' },
      { text: '夜里装卸有隐患。', mark: 'same' },
    ]);
    expect(right[0]).toEqual({ text: '灯坏了五盏。', mark: 'changed' });
  });

  test('a paragraph that only one wording has is marked there, and nothing is marked in the other', () => {
    const { left, right } = compareParagraphs('灯坏了三盏。', '灯坏了三盏。\n建议尽快修好。');
    expect(left.map(({ mark }) => mark)).toEqual(['same']);
    expect(right).toEqual([
      { text: '灯坏了三盏。', mark: 'same' },
      { text: '建议尽快修好。', mark: 'only' },
    ]);
  });

  test('against nothing, everything stands alone; empty lines are not shown', () => {
    expect(compareParagraphs('', '一。\n\n二。')).toEqual({
      left: [],
      right: [
        { text: '一。', mark: 'only' },
        { text: '二。', mark: 'only' },
      ],
    });
  });
});
