import { CloudOff, FileX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { RECORDS_PATH } from './proposal-paths.ts';

/** This phone has no such proposal: never a blank page, and the way to get it. */
export function MissingProposal({ back = RECORDS_PATH, line }: { readonly back?: string; readonly line?: string }) {
  const { t } = useTranslation('proposal');
  return (
    <Page title={t('missing.title')} header={<TopBar title={t('name')} back={back} />}>
      <EmptyState
        icon={CloudOff}
        title={t('missing.title')}
        action={
          <LinkButton tone="ink" to="/sync">
            {t('button.syncCentre')}
          </LinkButton>
        }
      >
        {line ?? t('missing.line')}
      </EmptyState>
    </Page>
  );
}

/** It was here and was deleted. */
export function GoneProposal() {
  const { t } = useTranslation('proposal');
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

export function LoadingProposal({ title, back = RECORDS_PATH }: { readonly title: string; readonly back?: string }) {
  return (
    <Page title={title} header={<TopBar title={title} back={back} />}>
      <div className="sec">
        <Skeleton lines={6} />
      </div>
    </Page>
  );
}
