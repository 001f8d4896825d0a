import { describe, expect, test } from 'vitest';
import { createDisplayChoice, FIRST_DISPLAY } from '#src/app/display-choice.ts';

function storeOf(kept: Map<string, string>) {
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

describe('how the phone shows itself', () => {
  test('is Chinese and plain until somebody chose', () => {
    const root = document.createElement('html');
    expect(createDisplayChoice(storeOf(new Map()), root, window).get()).toEqual(FIRST_DISPLAY);
    expect(root.lang).toBe('zh-CN');
    expect(root.dataset.theme).toBeUndefined();
  });

  test('is on the page before anything is drawn, as it was chosen last', () => {
    const kept = new Map<string, string>();
    createDisplayChoice(storeOf(kept), document.createElement('html'), window).change({ mode: 'elder', theme: 'dark', language: 'en' });
    const root = document.createElement('html');
    createDisplayChoice(storeOf(kept), root, window);
    expect(root.lang).toBe('en');
    expect(root.dataset).toMatchObject({ mode: 'elder', theme: 'dark' });
  });

  test('F-42 still changes on a phone that keeps nothing', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const root = document.createElement('html');
    createDisplayChoice(full, root, window).change({ text: 'max' });
    expect(root.dataset.text).toBe('max');
  });

  test('follows what is chosen on another page of the same phone', () => {
    const kept = new Map<string, string>();
    const root = document.createElement('html');
    const choice = createDisplayChoice(storeOf(kept), root, window);
    let heard = 0;
    choice.subscribe(() => (heard += 1));
    createDisplayChoice(storeOf(kept), document.createElement('html'), window).change({ theme: 'dark', text: 'xl' });
    window.dispatchEvent(new StorageEvent('storage', { key: 'another' }));
    expect([root.dataset.theme, heard]).toEqual([undefined, 0]);
    window.dispatchEvent(new StorageEvent('storage', { key: 'display' }));
    expect([root.dataset.theme, choice.get().text, heard]).toEqual(['dark', 'xl', 1]);
  });
});
