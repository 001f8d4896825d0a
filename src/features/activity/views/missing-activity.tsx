import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LIST_PATH } from './activity-paths.ts';

export interface BackProps {
  readonly back?: string;
}

/** This phone has no such activity: never a blank page, and the way to get it. */
export function MissingActivity({ back = LIST_PATH }: BackProps) {
  const { t } = useTranslation('activity');
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
        {t('missing.line')}
      </EmptyState>
    </Page>
  );
}

export function LoadingActivity({ back = LIST_PATH }: BackProps) {
  const { t } = useTranslation('activity');
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={back} />}>
      <div className="sec">
        <Skeleton lines={6} />
      </div>
    </Page>
  );
}
