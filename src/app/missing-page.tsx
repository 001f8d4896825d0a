import { FileQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';

/** An address that leads nowhere, or to a page of another role. */
export function MissingPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('page.missing.title')} header={<TopBar title={t('page.missing.title')} back="/" />}>
      <EmptyState
        icon={FileQuestionMark}
        title={t('page.missing.title')}
        action={
          <LinkButton tone="ink" to="/">
            {t('page.missing.action')}
          </LinkButton>
        }
      >
        {t('page.missing.text')}
      </EmptyState>
    </Page>
  );
}
