import { beforeEach, describe, expect, test } from 'vitest';
import type { Display } from '#src/ui/display.ts';
import { applyDisplay, firstDisplay, keepDisplay, parseDisplay, readDisplay, serializeDisplay } from '#src/ui/display.ts';

const first: Display = { language: 'zh-CN', theme: 'system', mode: 'standard', text: 'std' };
const chosen: Display = { language: 'en', theme: 'contrast', mode: 'elder', text: 'max' };

describe('how the app shows itself on this phone', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  test('a choice comes back as it was made', () => {
    expect(parseDisplay(serializeDisplay(chosen), first)).toEqual(chosen);
  });

  test.each([null, '', 'nonsense', '[]', 'null', '7', '"x"', '{"theme":"pink","text":3}'])(
    'whatever is kept (%s), the phone starts',
    (kept) => {
      expect(parseDisplay(kept, first)).toEqual(first);
    },
  );

  test('one part that cannot be understood does not lose the others', () => {
    expect(parseDisplay('{"language":"en","theme":"pink","mode":"elder"}', first)).toEqual({ ...first, language: 'en', mode: 'elder' });
  });

  test('the phone remembers the choice', () => {
    keepDisplay(localStorage, chosen);
    expect(readDisplay(localStorage, first)).toEqual(chosen);
  });

  test('a phone that refuses to remember still starts', () => {
    const refusing = {
      getItem: (): string | null => {
        throw new Error('denied');
      },
      setItem: (): void => {
        throw new Error('denied');
      },
    };
    keepDisplay(refusing, chosen);
    expect(readDisplay(refusing, first)).toEqual(first);
  });

  test('the page follows at once, and the system theme leaves the choice to the phone', () => {
    const root = document.createElement('html');
    applyDisplay(root, chosen);
    expect([root.lang, root.dataset.theme, root.dataset.mode, root.dataset.text]).toEqual(['en', 'contrast', 'elder', 'max']);
    applyDisplay(root, first);
    expect([root.lang, root.dataset.theme, root.dataset.mode, root.dataset.text]).toEqual(['zh-CN', undefined, 'standard', 'std']);
  });

  test.each([
    [['en-GB', 'zh-CN'], 'en'],
    [['zh-Hans-CN'], 'zh-CN'],
    [['fr-FR', 'en'], 'en'],
    [['fr-FR'], 'zh-CN'],
    [[], 'zh-CN'],
  ])('a phone that speaks %j starts in %s', (languages, language) => {
    expect(firstDisplay(languages).language).toBe(language);
  });
});
