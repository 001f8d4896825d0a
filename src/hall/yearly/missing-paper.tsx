import { FileSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';

/** No such plan or summary, or none for the person's eyes. */
export function MissingPaper({ back = '/' }: { readonly back?: string }) {
  const { t } = useTranslation('plan');
  const title = t('missing.title');
  return (
    <Page title={title} header={<TopBar title={title} back={back} />}>
      <EmptyState
        icon={FileSearch}
        title={title}
        action={
          <LinkButton tone="ink" to={back}>
            {t('missing.back')}
          </LinkButton>
        }
      >
        {t('missing.line')}
      </EmptyState>
    </Page>
  );
}
