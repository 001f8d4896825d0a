import { describe, expect, test } from 'vitest';
import { bareSubject, filesIn, nextItem, searchTextOf, unitsIn } from '#src/features/proposal/model/wording.ts';

describe('the words of a proposal', () => {
  test.each([
    ['关于完善尾水处理的提案', '完善尾水处理'],
    ['关于完善尾水处理提案', '完善尾水处理'],
    [' 完善尾水处理 ', '完善尾水处理'],
    ['关于的提案', '关于的提案'],
  ])('“%s” is about “%s”', (typed, bare) => {
    expect(bareSubject(typed)).toBe(bare);
  });

  test('one more suggestion gets the next number', () => {
    expect(nextItem('')).toBe('（一）');
    expect(nextItem('（一）建处理点。\n')).toBe('（一）建处理点。\n（二）');
    expect(nextItem('先写一句。')).toBe('先写一句。\n（一）');
    expect(nextItem('（十）最后一条')).toBe('（十）最后一条\n（十）');
  });

  test('units in one line are parted, each once', () => {
    expect(unitsIn('县教育局、县公安局，县教育局；  ')).toEqual(['县教育局', '县公安局']);
  });

  test('photos are told from papers, whatever is stored', () => {
    expect(filesIn({ attachments: [{ mime: 'image/jpeg' }, { mime: 'application/pdf' }, 'odd'] })).toEqual({ photos: 1, others: 1 });
    expect(filesIn({ attachments: 'odd' })).toEqual({ photos: 0, others: 0 });
  });

  test('it is found by its number and by the unit that handles it', () => {
    expect(searchTextOf({ subject: '尾水', number: '2026-031', leadAssigned: '县农业农村局' })).toContain('2026-031');
  });
});
