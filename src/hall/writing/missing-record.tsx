import { CloudOff, FileX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';

export interface NoRecordProps {
  /** The kind of record, in words. */
  readonly name: string;
  /** Where its list is. */
  readonly back?: string;
}

export interface MissingRecordProps extends NoRecordProps {
  /** What it may be about, in place of the usual words. */
  readonly line?: string;
}

/** This phone has no such record: never a blank page, and the way to get it. */
export function MissingRecord({ name, back = '/records', line }: MissingRecordProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('missing.title')} header={<TopBar title={name} back={back} />}>
      <EmptyState
        icon={CloudOff}
        title={t('missing.title')}
        action={
          <LinkButton tone="ink" to="/sync">
            {t('missing.sync')}
          </LinkButton>
        }
      >
        {line ?? t('missing.line')}
      </EmptyState>
    </Page>
  );
}

/** It was here and was deleted. */
export function GoneRecord({ name, back = '/records' }: NoRecordProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('gone.title')} header={<TopBar title={name} back={back} />}>
      <EmptyState
        icon={FileX2}
        title={t('gone.title')}
        action={
          <LinkButton tone="ink" to={back}>
            {t('gone.back')}
          </LinkButton>
        }
      >
        {t('gone.line')}
      </EmptyState>
    </Page>
  );
}

export function LoadingRecord({ name, back = '/records' }: NoRecordProps) {
  return (
    <Page title={name} header={<TopBar title={name} back={back} />}>
      <div className="sec">
        <Skeleton lines={6} />
      </div>
    </Page>
  );
}
