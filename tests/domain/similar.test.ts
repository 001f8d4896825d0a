import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { similarTo, titleLikeness, type Titled } from '#src/domain/similar.ts';

const titled = (id: string, title: string, more: Partial<Titled> = {}): Titled => ({ id, title, category: null, office: null, ...more });
const EARLIER = [
  titled('a', '关于建立废旧渔网渔具和养殖浮具回收处置机制的提案'),
  titled('b', '渔港码头夜间照明不足，装卸有隐患'),
  titled('c', '回收海边废弃渔网和泡沫浮球'),
  titled('d', ''),
];
const alike = (title: string, earlier: readonly Titled[] = EARLIER, more: Partial<Titled> = {}) =>
  similarTo(titled('new', title, more), earlier).map(({ id }) => id);

describe('similar earlier ones', () => {
  test('the same matter in other words is found, the likest first', () => {
    expect(alike('废旧渔网渔具回收处置')).toEqual(['a']);
    expect(alike('回收海边废弃渔网')[0]).toBe('c');
  });
  test('关于 and 的提案 make nothing alike', () => {
    expect(alike('关于学校门口拥堵的提案', [titled('x', '关于养老食堂的提案')])).toEqual([]);
  });
  test('a few letters are not compared yet', () => expect(alike('渔网')).toEqual([]));
  test('never more than three, and never itself', () => {
    const many = Array.from({ length: 9 }, (_, index) => titled(`${index}`, '渔港码头夜间照明不足'));
    expect(alike('渔港码头夜间照明不足', [...many, titled('new', '渔港码头夜间照明不足')])).toHaveLength(3);
    expect(alike('渔港码头夜间照明不足', [titled('new', '渔港码头夜间照明不足')])).toEqual([]);
  });
  test('one category and one office in common put it first', () => {
    const same = { category: 'fishery', office: '331022105' };
    const two = [titled('elsewhere', '渔港码头夜间照明'), titled('here', '渔港码头夜间照明', same)];
    expect(alike('渔港码头夜间照明不足', two, same)).toEqual(['here', 'elsewhere']);
  });
  test('a category alone makes nothing alike', () => {
    const same = { category: 'fishery', office: '331022105' };
    expect(alike('校车早高峰拥堵', [titled('x', '渔港码头夜间照明', same)], same)).toEqual([]);
  });
});

describe('likeness', () => {
  const title = fc.string({ unit: 'grapheme', maxLength: 60 });
  test('lies between nothing and all, and is the same both ways', () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        const likeness = titleLikeness(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(titleLikeness(b, a)).toBe(likeness);
      }),
    );
  });
  test('a title that can be compared is always like itself', () => {
    fc.assert(
      fc.property(title, (a) => {
        expect([0, 1]).toContain(titleLikeness(a, a));
      }),
    );
  });
  test('the order of the earlier ones does not matter to what is found', () => {
    fc.assert(
      fc.property(title, fc.shuffledSubarray([...EARLIER], { minLength: 4 }), (own, shuffled) => {
        const found = (list: readonly Titled[]) => new Set(similarTo(titled('new', own), list).map(({ id }) => id));
        expect(found(shuffled)).toEqual(found(EARLIER));
      }),
    );
  });
});
