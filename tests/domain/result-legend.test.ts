import { expect, test } from 'vitest';
import { classMeaning, type ResultLegend } from '#src/domain/result-legend.ts';

const OLD: ResultLegend = { from: '2025-01-01', clause: '办法第十条', A: '已经解决', B: '正在解决', C: '留作参考' };
const NEW: ResultLegend = { from: '2026-07-01', clause: '办法第十二条', A: '已采纳', B: '列入计划', C: '' };

test('an answer keeps the meaning of the day on which it was given', () => {
  expect(classMeaning([NEW, OLD], 'A', '2026-06-30')).toEqual({ words: '已经解决', from: '2025-01-01', clause: '办法第十条' });
  expect(classMeaning([NEW, OLD], 'A', '2026-07-01')?.words).toBe('已采纳');
});

test('what the county has not set is as at release', () => {
  expect(classMeaning([], 'A', '2026-07-01')).toBeNull();
  expect(classMeaning([OLD], 'B', '2024-12-31')).toBeNull();
  expect(classMeaning([NEW], 'C', '2026-07-01')).toBeNull();
  expect(classMeaning([OLD], 'D', '2026-07-01')).toBeNull();
});
