import { describe, expect, test } from 'vitest';
import { draftWords, subjectKindOf, TOPIC_LIMIT, topicOf } from '#src/features/request/model/subject.ts';

describe('what a member may write to the office about', () => {
  const own = { type: 'proposal', status: 'draft', owner: 'mei' };

  test('an own proposal that is still a draft, to be looked at', () => {
    expect(subjectKindOf(own, 'mei')).toBe('look');
    expect(subjectKindOf({ ...own, status: 'submitted' }, 'mei')).toBeNull();
  });

  test('an own report that was sent back, to be answered', () => {
    expect(subjectKindOf({ type: 'report', status: 'returned', owner: 'mei' }, 'mei')).toBe('answer');
    expect(subjectKindOf({ type: 'report', status: 'draft', owner: 'mei' }, 'mei')).toBeNull();
  });

  test('nothing of anybody else', () => {
    expect(subjectKindOf(own, 'bo')).toBeNull();
  });
});

test('a long title is cut so that the topic fits, and never in the middle of a character', () => {
  const words = (title: string) => `请先看：${title}`;
  const topic = topicOf('𠮷'.repeat(80), words);
  expect(Array.from(topic)).toHaveLength(TOPIC_LIMIT);
  expect(topic.endsWith('𠮷')).toBe(true);
  expect(topicOf('修路', words)).toBe('请先看：修路');
});

test('the clerk is sent only the parts that are written', () => {
  const nameOf = (part: string) => `[${part}]`;
  expect(draftWords({ situation: '路坏了。\n', suggestions: ' ' }, nameOf)).toBe('[situation]\n路坏了。');
  expect(draftWords({ situation: '路坏了。', suggestions: '修。' }, nameOf)).toBe('[situation]\n路坏了。\n\n[suggestions]\n修。');
});
