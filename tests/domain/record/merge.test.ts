import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { contestedItems, editField, mergeProse, mergeSet } from '#src/domain/record/merge.ts';

describe('two people at one text', () => {
  test.each([
    ['edits of neighbouring paragraphs stand together', '一\n二', '一改\n二', '一\n二改', '一改\n二改'],
    ['edits of one paragraph are for a person to choose', '一\n二', '一甲\n二', '一乙\n二', null],
    ['both appended: the order is for a person', '一', '一\n甲', '一\n乙', null],
    ['both made the same change', '一\n二', '一改\n二', '一改\n二', '一改\n二'],
    ['one added before, one after', '一', '甲\n一', '一\n乙', '甲\n一\n乙'],
    ['one deleted a paragraph, one changed another', '一\n二\n三', '一\n三', '一\n二\n三改', '一\n三改'],
    ['one deleted what the other changed', '一\n二', '一', '一\n二改', null],
    ['one added beside a paragraph the other changed', '一\n二', '一\n新\n二', '一\n二改', '一\n新\n二改'],
    ['both began from nothing', '', '甲', '乙', null],
  ])('%s', (_name, from, mine, theirs, merged) => {
    expect(mergeProse(from, mine, theirs)).toBe(merged);
    if (merged !== null) expect(mergeProse(from, theirs, mine)).toBe(merged);
  });

  test('a clean merge keeps every paragraph either added, and both agree on it', () => {
    const paragraph = fc.constantFrom('一', '二', '三', '四', '五', '六', '');
    const text = fc.array(paragraph, { maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const merged = mergeProse(from, mine, theirs);
        if (merged === null) return;
        const lines = merged.split('\n');
        const old = new Set(from.split('\n'));
        for (const line of [...mine.split('\n'), ...theirs.split('\n')]) {
          if (line !== '' && !old.has(line)) expect(lines).toContain(line);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test('merging against an unchanged text is the other edit', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 5 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (from, edit) => {
        expect(mergeProse(from, edit, from)).toBe(edit);
        expect(mergeProse(from, from, edit)).toBe(edit);
      }),
    );
  });
});

describe('sets', () => {
  test('an item both added and removed is there; order never matters', () => {
    expect(mergeSet(['b', 'a'], { add: ['c', 'a'], rem: ['a'] })).toEqual(['a', 'b', 'c']);
  });
  test('objects are the same item by their id, and the first stays', () => {
    const first = { id: 'x', size: 1 };
    expect(mergeSet([first], { add: [{ id: 'x', size: 2 }] })).toEqual([first]);
    expect(mergeSet([first], { rem: ['x'] })).toEqual([]);
  });
  test('who takes out an item takes out the wording they saw: one put there meanwhile stays', () => {
    const [seen, newer] = [
      { id: 'x', topic: '学习' },
      { id: 'x', topic: '调研' },
    ];
    expect(mergeSet([newer], { rem: [seen] })).toEqual([newer]);
    expect(mergeSet([seen], { rem: [seen] })).toEqual([]);
    expect(mergeSet([newer], { rem: [{ id: 'x' }] })).toEqual([]);
  });
  test('an item two people word anew is for a person to choose; one nobody else touched is not', () => {
    const [seen, mine, theirs] = [
      { id: 'x', topic: '学习' },
      { id: 'x', topic: '调研' },
      { id: 'x', topic: '视察' },
    ];
    const edit = { add: [mine], rem: [seen] };
    expect(contestedItems([theirs], edit)).toEqual([mine]);
    expect(mergeSet([theirs], edit)).toEqual([theirs]);
    for (const current of [[seen], [mine], []]) {
      expect(contestedItems(current, edit)).toEqual([]);
      expect(mergeSet(current, edit)).toEqual([mine]);
    }
  });
  test('two adding phones arrive at the same set in either order', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
    fc.assert(
      fc.property(items, items, items, (start, one, two) => {
        const left = mergeSet(mergeSet(start, { add: one }), { add: two });
        expect(left).toEqual(mergeSet(mergeSet(start, { add: two }), { add: one }));
      }),
    );
  });
});

describe('a single value', () => {
  test.each([
    ['the value seen is still there', '甲', '甲', '乙', { kind: 'set', value: '乙' }],
    ['somebody else changed it', '丙', '甲', '乙', { kind: 'variant' }],
    ['it already says so', '乙', '甲', '乙', { kind: 'noop' }],
    ['nothing was changed', '丙', '甲', '甲', { kind: 'noop' }],
    ['null and absent are both empty', undefined, null, '乙', { kind: 'set', value: '乙' }],
    ['an empty text is not an empty field', '', null, '乙', { kind: 'variant' }],
    ['false is a value', false, null, true, { kind: 'variant' }],
  ])('%s', (_name, current, from, to, outcome) => {
    expect(editField(false, current, from, to)).toEqual(outcome);
  });
});
