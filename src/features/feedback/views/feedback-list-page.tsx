import { MessageSquareHeart } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { RecordRows } from '#src/hall/record-rows.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { feedbackPath, LOOKS } from './feedback-paths.ts';

/** What somebody said about the app and how the county answered; for the county everybody's words, the open ones first. */
export function FeedbackListPage() {
  const { t } = useTranslation('feedback');
  const actor = useActor();
  const { state, records } = useRecords('feedback', { limit: 1_000 });
  const own = records.filter(({ owner }) => owner === actor.id);
  const others = records.filter(({ owner }) => owner !== actor.id);
  const rows = { named: ['text'], looks: LOOKS, pathOf: feedbackPath };
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back="/me" />}>
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && records.length === 0 && (
        <EmptyState icon={MessageSquareHeart} title={t('list.empty')}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      <div className="sec">
        <LinkButton tone="primary" block to="/feedback/new">
          {t('write.title')}
        </LinkButton>
      </div>
      <RecordRows title={t('list.own')} records={own} {...rows} />
      <RecordRows title={t('list.open')} records={others.filter(({ status }) => status === 'open')} {...rows} />
      <RecordRows title={t('list.rest')} records={others.filter(({ status }) => status !== 'open')} {...rows} />
    </Page>
  );
}
