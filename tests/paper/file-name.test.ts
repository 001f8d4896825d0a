import { describe, expect, test } from 'vitest';
import { fileName } from '#src/paper/file-name.ts';

describe('the name of a file taken out', () => {
  test.each([
    [['履职档案', '2026', '林月琴'], '履职档案-2026-林月琴.docx'],
    [['提案', '关于“码头”/\\:*?"<>|照明'], '提案-关于“码头” 照明.docx'],
    [['..', '.签到表'], '签到表.docx'],
    [['报告\u202Excod', '\u0000甲\n乙'], '报告xcod-甲 乙.docx'],
    [['con'], '_con.docx'],
    [['', ' '], '_.docx'],
    [['题目. '], '题目.docx'],
    [['半\uD800字'], '半\uFFFD字.docx'],
  ])('%j becomes %s', (parts, name) => {
    expect(fileName(parts, 'docx')).toBe(name);
  });

  test('is at most 80 characters, and a character of two halves is never torn', () => {
    const name = fileName(['𠮷'.repeat(100)], 'xlsx');
    expect(name).toBe(`${'𠮷'.repeat(80)}.xlsx`);
  });
});
