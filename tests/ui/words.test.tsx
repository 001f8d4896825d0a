import { render, screen } from '@testing-library/react';
import { useTranslation } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { startStrings } from '#src/i18n/strings.ts';
import { TopBar } from '#src/ui/top-bar.tsx';
import { UiWordsProvider } from '#src/ui/words.ts';

function Bar() {
  const { t } = useTranslation('words');
  return (
    <UiWordsProvider value={(key, values) => t(key, values ?? {})}>
      <TopBar title="同步中心" back="/" />
    </UiWordsProvider>
  );
}

test('the parts speak the language of the app', async () => {
  await startStrings({ language: 'en' });
  render(<Bar />, { wrapper: MemoryRouter });
  expect(screen.getByRole('link', { name: 'Back' })).toBeVisible();
});

test('a part shown without words of the app says the key rather than nothing', () => {
  render(<TopBar title="同步中心" back="/" />, { wrapper: MemoryRouter });
  expect(screen.getByRole('link', { name: 'page.back' })).toBeVisible();
});
