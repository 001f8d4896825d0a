import { describe, expect, test } from 'vitest';
import { similarTo } from '#src/features/proposal/model/similar.ts';

const EARLIER = [
  { id: 'a', title: '关于建立废旧渔网渔具和养殖浮具回收处置机制的提案' },
  { id: 'b', title: '渔港码头夜间照明不足，装卸有隐患' },
  { id: 'c', title: '回收海边废弃渔网和泡沫浮球' },
  { id: 'd', title: '' },
];

describe('similar earlier ones', () => {
  test('the same matter in other words is found, the likest first', () => {
    expect(similarTo('废旧渔网渔具回收处置', EARLIER).map(({ id }) => id)).toEqual(['a']);
    expect(similarTo('回收海边废弃渔网', EARLIER)[0]?.id).toBe('c');
  });
  test('关于 and 的提案 make nothing alike', () => {
    expect(similarTo('关于学校门口拥堵的提案', [{ id: 'x', title: '关于养老食堂的提案' }])).toEqual([]);
  });
  test('a few letters are not compared yet', () => {
    expect(similarTo('渔网', EARLIER)).toEqual([]);
  });
  test('never more than three', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, title: '渔港码头夜间照明不足' }));
    expect(similarTo('渔港码头夜间照明不足', many)).toHaveLength(3);
  });
});
