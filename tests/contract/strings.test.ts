import { describe, expect, test } from 'vitest';
import { FAULT_CODES, PROBLEM_CODES } from '#src/domain/problem.ts';
import { UI_WORD_KEYS } from '#src/ui/words.ts';
import { askedFor, LANGUAGES, languagesOf, NAMESPACES, plainKey, wordsOf } from '#tests/support/words.ts';

/** Every text of one language with a name to find it by. */
function texts(language: string): [string, string][] {
  return NAMESPACES.flatMap((namespace) =>
    Object.entries(wordsOf(namespace, language)).map(([key, text]): [string, string] => [`${namespace}/${key}`, text]),
  );
}

function offenders(language: string, pattern: RegExp): string[] {
  return texts(language)
    .filter(([, text]) => pattern.test(text.replaceAll(/\{\{.*?\}\}|<\/?\d+>/g, '')))
    .map(([name, text]) => `${name}: ${text}`);
}

describe('every language says the same things', () => {
  test('Chinese comes first and English is there', () => {
    expect(LANGUAGES).toEqual(['zh-CN', 'en']);
  });

  test.each(NAMESPACES)('%s', (namespace) => {
    expect(languagesOf(namespace).toSorted()).toEqual([...LANGUAGES].toSorted());
    const [first, ...rest] = LANGUAGES.map((language) => [...new Set(Object.keys(wordsOf(namespace, language)).map(plainKey))].toSorted());
    for (const other of rest) expect(other).toEqual(first);
  });

  test.each(NAMESPACES)('%s fills the same gaps in every language', (namespace) => {
    const [first = {}, ...rest] = LANGUAGES.map((language) => gapsOf(wordsOf(namespace, language)));
    for (const other of rest) expect(other).toEqual(first);
  });

  function gapsOf(words: Readonly<Record<string, string>>): Record<string, string[]> {
    const gaps: Record<string, string[]> = {};
    for (const [key, text] of Object.entries(words)) {
      const named = [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? '').filter((name) => name !== 'count');
      gaps[plainKey(key)] = [...new Set([...(gaps[plainKey(key)] ?? []), ...named])].toSorted();
    }
    return gaps;
  }
});

describe('every text', () => {
  test.each(LANGUAGES)('in %s is a flat line that says something', (language) => {
    const empty = texts(language).filter(([, text]) => typeof text !== 'string' || text.trim() === '');
    expect(empty).toEqual([]);
  });

  test('in Chinese has full-width punctuation', () => {
    expect(offenders('zh-CN', /[\u4e00-\u9fff][,;:?!()"']|[,;:?!()"'][\u4e00-\u9fff]|[\u4e00-\u9fff]\.(?!\w)|\.\.\./)).toEqual([]);
  });

  test('in Chinese is polite and plain', () => {
    expect(offenders('zh-CN', /[!！]|系统|数据|请求|异常|同步失败|操作失败|你(?!们)/)).toEqual([]);
  });

  test('in English is plain and calm', () => {
    expect(offenders('en', /!|\boops\b|\bsync failed\b|\bexception\b|\binvalid request\b/i)).toEqual([]);
  });

  test('in English is English, but for the names of languages and offices', () => {
    const chinese = offenders('en', /[\u4e00-\u9fff]/).filter((found) => !/language|name|seal/i.test(found.split(':')[0] ?? ''));
    expect(chinese).toEqual([]);
  });
});

// Every file of ours is read and parsed: on a busy machine that takes longer than a test is given.
describe('every word the code asks for is there', { timeout: 60_000 }, () => {
  test.each(LANGUAGES)('in %s', (language) => {
    const missing = askedFor().filter(({ key, whole, namespaces }) => {
      const known = namespaces.flatMap((namespace) => Object.keys(wordsOf(namespace, language)));
      return !known.some((name) => (whole ? name === key || plainKey(name) === key : name.startsWith(key)));
    });
    expect(missing.map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });

  test.each(LANGUAGES)('for every refusal and fault, in %s', (language) => {
    const known = Object.keys(wordsOf('words', language));
    expect(PROBLEM_CODES.map((code) => `problem.${code}`).filter((key) => !known.includes(key))).toEqual([]);
    expect(FAULT_CODES.map((code) => `fault.${code}`).filter((key) => !known.includes(key))).toEqual([]);
  });

  test.each(LANGUAGES)('for the parts of every page, in %s', (language) => {
    const known = ['first', 'words'].flatMap((namespace) => Object.keys(wordsOf(namespace, language)).map(plainKey));
    expect(UI_WORD_KEYS.filter((key) => !known.includes(key))).toEqual([]);
  });
});
