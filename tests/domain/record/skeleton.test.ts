import { expect, test } from 'vitest';
import { withoutSkeleton } from '#src/domain/record/skeleton.ts';

const TEMPLATE = { situation: '情况：\n问题：', suggestions: undefined };

test('a field that holds only what it began with is not an answer, however its white space fell', () => {
  expect(withoutSkeleton({ title: '灯', situation: '情况：\n问题：' }, TEMPLATE)).toEqual({ title: '灯' });
  expect(withoutSkeleton({ situation: ' 情况： 问题：\n' }, TEMPLATE)).toEqual({});
});

test('one word more is one', () => {
  const body = { situation: '情况：灯坏了\n问题：', suggestions: '修', publishConsent: true };
  expect(withoutSkeleton(body, TEMPLATE)).toEqual(body);
  expect(withoutSkeleton(body, {})).toEqual(body);
});
