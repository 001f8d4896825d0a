import { describe, expect, test } from 'vitest';
import { needsSummary } from '#src/features/office/model/summary-of-voice.ts';

const voice = { id: 'v', mime: 'audio/webm' };
const photo = { id: 'p', mime: 'image/jpeg' };

describe('a report that was only spoken', () => {
  test('needs the clerk to write down what it says', () => {
    expect(needsSummary({ attachments: [voice] })).toBe(true);
    expect(needsSummary({ situation: ' \n', attachments: [photo, voice] })).toBe(true);
  });

  test('one with words or without a recording does not', () => {
    expect(needsSummary({ situation: '灯坏了', attachments: [voice] })).toBe(false);
    expect(needsSummary({ attachments: [photo] })).toBe(false);
    expect(needsSummary({})).toBe(false);
  });
});
