import { render, waitFor } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { useAhead } from '#src/hall/writing/use-ahead.ts';
import { type LoadWords, startStrings } from '#src/i18n/strings.ts';

const ROOMS = ['proposal'];

async function open(load: () => Promise<unknown>, file: LoadWords) {
  const strings = await startStrings({ language: 'zh-CN', rooms: [], files: new Map([['proposal/zh-CN', file]]) });
  function Form({ typed }: { readonly typed: string }) {
    useAhead(load, ROOMS);
    return <p>{typed}</p>;
  }
  const page = (typed: string) => (
    <I18nextProvider i18n={strings}>
      <Form typed={typed} />
    </I18nextProvider>
  );
  const { rerender } = render(page(''));
  return { strings, type: (typed: string) => rerender(page(typed)) };
}

test('while I write, the page that follows and the words it borrows come to this phone', async () => {
  let asked = 0;
  const load = async () => void (asked += 1);
  const { strings } = await open(load, async () => ({ name: '提案' }));
  await waitFor(() => expect(strings.hasResourceBundle('zh-CN', 'proposal')).toBe(true));
  expect(asked).toBeGreaterThan(0);
});

test('with no network I write on as if nothing had been asked for', async () => {
  const away = () => Promise.reject(new TypeError('Failed to fetch'));
  const { strings, type } = await open(away, away);
  type('码头');
  expect(document.body).toHaveTextContent('码头');
  expect(strings.hasResourceBundle('zh-CN', 'proposal')).toBe(false);
});
