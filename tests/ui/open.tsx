/** Shows parts inside what every page has around it: an address, and the words the parts say themselves. */
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import first from '#src/i18n/first/zh-CN.json';
import words from '#src/i18n/words/zh-CN.json';
import type { UiWords } from '#src/ui/words.ts';
import { UiWordsProvider } from '#src/ui/words.ts';

const zh = { ...first, ...words };

export const zhWords: UiWords = (key, values = {}) => zh[key].replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name]));

export function open(children: ReactNode, at: readonly string[] = ['/']) {
  const user = userEvent.setup();
  const view = render(around(children, at));
  return { user, show: (next: ReactNode) => view.rerender(around(next, at)), unmount: view.unmount, container: view.container };
}

function around(children: ReactNode, at: readonly string[]) {
  return (
    <MemoryRouter initialEntries={[...at]}>
      <UiWordsProvider value={zhWords}>{children}</UiWordsProvider>
    </MemoryRouter>
  );
}
