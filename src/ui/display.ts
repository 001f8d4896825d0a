/** How the app shows itself on this phone. It is a matter of the phone, not of the account, and needs no network. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export const MODES = ['standard', 'elder'] as const;
export const TEXT_SIZES = ['std', 'l', 'xl', 'max'] as const;

export type Language = (typeof LANGUAGES)[number];
export type Theme = (typeof THEMES)[number];
export type Mode = (typeof MODES)[number];
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Display {
  readonly language: Language;
  readonly theme: Theme;
  readonly mode: Mode;
  readonly text: TextSize;
}

/** Where the choice is kept: `localStorage` in the app. Reading and writing may fail in private windows. */
export type DisplayStore = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'display';

/** @param key what changed in the store; null when all of it was cleared */
export function isDisplayKey(key: string | null): boolean {
  return key === null || key === KEY;
}

/** What a phone shows before anything was chosen: its own language if we speak it, else Chinese. */
export function firstDisplay(languages: readonly string[]): Display {
  const spoken = languages.find((tag) => /^(zh|en)\b/iu.test(tag)) ?? '';
  return { language: /^en\b/iu.test(spoken) ? 'en' : 'zh-CN', theme: 'system', mode: 'standard', text: 'std' };
}

/** The choice as kept; whatever cannot be understood in it falls back to `first`, part by part. */
export function parseDisplay(kept: string | null, first: Display): Display {
  const parts = fieldsOf(kept);
  return {
    language: oneOf(LANGUAGES, parts.language) ?? first.language,
    theme: oneOf(THEMES, parts.theme) ?? first.theme,
    mode: oneOf(MODES, parts.mode) ?? first.mode,
    text: oneOf(TEXT_SIZES, parts.text) ?? first.text,
  };
}

export function serializeDisplay({ language, theme, mode, text }: Display): string {
  return JSON.stringify({ language, theme, mode, text });
}

export function readDisplay(store: DisplayStore, first: Display): Display {
  try {
    return parseDisplay(store.getItem(KEY), first);
  } catch {
    return first;
  }
}

/** Keeps the choice. A phone that refuses to keep it still shows it until the app is closed. */
export function keepDisplay(store: DisplayStore, display: Display): void {
  try {
    store.setItem(KEY, serializeDisplay(display));
  } catch {
    return;
  }
}

/** Shows it at once: the style sheets follow these attributes of `<html>`. */
export function applyDisplay(root: HTMLElement, { language, theme, mode, text }: Display): void {
  root.lang = language;
  root.dataset.mode = mode;
  root.dataset.text = text;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

function fieldsOf(kept: string | null): Readonly<Partial<Record<string, unknown>>> {
  try {
    const parsed: unknown = JSON.parse(kept ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function oneOf<Value extends string>(known: readonly Value[], value: unknown): Value | undefined {
  return known.find((each) => each === value);
}
