import { describe, expect, test } from 'vitest';
import { ROLES } from '#src/domain/people.ts';
import { FAULT_CODES, PROBLEM_CODES } from '#src/domain/problem.ts';
import firstEn from '#src/i18n/first/en.json';
import firstZh from '#src/i18n/first/zh-CN.json';
import en from '#src/i18n/words/en.json';
import notes from '#src/i18n/words/notes.json';
import zh from '#src/i18n/words/zh-CN.json';
import { STATUS_LOOKS } from '#src/ui/status.ts';
import { UI_WORD_KEYS } from '#src/ui/words.ts';

const chinese = new Map(Object.entries({ ...firstZh, ...zh }));
const english = new Map(Object.entries({ ...firstEn, ...en }));
const DELIVERY = ['draft', 'local', 'sending', 'arrived', 'failed'];

/** Refusals of a request as a whole, of which the domain knows nothing. Source: contract.md, sync.md §2.15. */
const REQUEST_CODES = [
  'invalid_credentials',
  'too_many_attempts',
  'too_many_requests',
  'session_missing',
  'session_expired',
  'session_revoked',
  'password_changed',
  'account_disabled',
  'device_revoked',
  'owner_mismatch',
  'owner_missing',
  'csrf',
  'unknown_field',
  'digest_mismatch',
  'hash_mismatch',
  'file_type',
  'too_many_pixels',
  'network',
  'server',
];

function placesIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? '').sort();
}

describe('the words of no one room', () => {
  test('have the same keys in both languages', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
  });

  test('all say something', () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('of the frame are not said twice', () => {
    expect(Object.keys(firstZh).filter((key) => key in zh)).toEqual([]);
  });

  test('leave the same places to fill in', () => {
    const differing = [...chinese].filter(([key, text]) => placesIn(text).join() !== placesIn(english.get(key) ?? '').join());
    expect(differing).toEqual([]);
  });

  test.each([...PROBLEM_CODES, ...REQUEST_CODES])('the refusal %s is put in words', (code) => {
    expect(chinese.has(`problem.${code}`)).toBe(true);
  });

  test.each(FAULT_CODES)('the fault %s is put in words', (code) => {
    expect(chinese.has(`fault.${code}`)).toBe(true);
  });

  test.each(ROLES)('the role %s has a name', (role) => {
    expect(chinese.has(`role.${role}`)).toBe(true);
  });

  test.each(Object.keys(STATUS_LOOKS))('the status %s has its words', (status) => {
    expect(chinese.has(`${DELIVERY.includes(status) ? 'delivery' : 'processing'}.${status}`) || chinese.has(`delivery.${status}`)).toBe(
      true,
    );
  });

  test.each(UI_WORD_KEYS)('the parts can say %s', (key) => {
    expect(chinese.has(key)).toBe(true);
  });

  test('notes to translators are about words that exist', () => {
    expect(Object.keys(notes).filter((key) => !chinese.has(key))).toEqual([]);
  });
});

describe('the tone', () => {
  test('has no exclamation marks and no jargon', () => {
    const jargon = /[!！]|系统|数据|请求|异常|同步失败|操作失败/u;
    expect([...chinese].filter(([, text]) => jargon.test(text))).toEqual([]);
    expect([...english].filter(([, text]) => text.includes('!'))).toEqual([]);
  });

  test('has full-width punctuation in Chinese and none of it in English', () => {
    const halfWidth = /[\u4e00-\u9fff][,;:?]/u;
    const fullWidth = /[\u4e00-\u9fff，。：；]/u;
    expect([...chinese].filter(([, text]) => halfWidth.test(text.replace(/\{\{\w+\}\}/gu, '')))).toEqual([]);
    expect([...english].filter(([, text]) => fullWidth.test(text))).toEqual([]);
  });
});
