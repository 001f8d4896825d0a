import { CloudOff, FileX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { RECORDS_PATH } from './report-paths.ts';

/** This phone has no such report: never a blank page, and the way to get it. */
export function MissingReport() {
  const { t } = useTranslation('report');
  return (
    <Page title={t('missing.title')} header={<TopBar title={t('name')} back={RECORDS_PATH} />}>
      <EmptyState
        icon={CloudOff}
        title={t('missing.title')}
        action={
          <LinkButton tone="ink" to="/sync">
            {t('missing.sync')}
          </LinkButton>
        }
      >
        {t('missing.line')}
      </EmptyState>
    </Page>
  );
}

/** It was here and was deleted. */
export function GoneReport() {
  const { t } = useTranslation('report');
  return (
    <Page title={t('gone.title')} header={<TopBar title={t('name')} back={RECORDS_PATH} />}>
      <EmptyState
        icon={FileX2}
        title={t('gone.title')}
        action={
          <LinkButton tone="ink" to={RECORDS_PATH}>
            {t('gone.back')}
          </LinkButton>
        }
      >
        {t('gone.line')}
      </EmptyState>
    </Page>
  );
}

export function LoadingReport({ title }: { readonly title: string }) {
  return (
    <Page title={title} header={<TopBar title={title} back={RECORDS_PATH} />}>
      <div className="sec">
        <Skeleton lines={6} />
      </div>
    </Page>
  );
}
