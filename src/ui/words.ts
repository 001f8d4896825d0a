import { createContext, useContext } from 'react';

/** The few words the parts themselves say. Filled once by the app; a part's own prop wins over them. */
export const UI_WORD_KEYS = [
  'app.name',
  'page.skip',
  'page.back',
  'page.close',
  'page.close.unkept',
  'page.nav',
  'page.errorTitle',
  'button.close',
  'button.remove',
  'button.change',
  'button.add',
  'button.play',
  'button.pause',
  'button.stop',
  'button.reload',
  'button.copy',
  'copy.done',
  'copy.byHand',
  'wait.reading',
  'field.over',
] as const;

export type UiWordKey = (typeof UI_WORD_KEYS)[number];
export type UiWords = (key: UiWordKey, values?: Readonly<Record<string, string | number>>) => string;

/** Without a provider a part says the key, which is visible enough to be noticed and breaks nothing. */
const WordsContext = createContext<UiWords>((key) => key);

/** Wrap the app in it once: the words come from the namespace `words`. */
export const UiWordsProvider = WordsContext.Provider;

export function useUiWords(): UiWords {
  return useContext(WordsContext);
}
