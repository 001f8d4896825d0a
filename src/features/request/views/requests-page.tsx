import { MessageCircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { hasRole } from '#src/domain/people.ts';
import { RecordRows } from '#src/hall/record-rows.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LOOKS, requestPath } from './request-paths.ts';

/** A member's own requests; for office and members' work committee those they may answer, the open ones first. */
export function RequestsPage() {
  const { t } = useTranslation('request');
  const actor = useActor();
  const { state, records } = useRecords('request', { limit: 1_000 });
  const own = records.filter(({ owner }) => owner === actor.id);
  const others = records.filter(({ owner }) => owner !== actor.id);
  const rows = { named: ['topic', 'text'], looks: LOOKS, pathOf: requestPath };
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back="/me" />}>
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && records.length === 0 && (
        <EmptyState icon={MessageCircleQuestionMark} title={t('list.empty')}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      {hasRole(actor, 'member') && (
        <div className="sec">
          <LinkButton tone="primary" block to="/requests/new">
            {t('write.title')}
          </LinkButton>
        </div>
      )}
      <RecordRows title={t('list.own')} records={own} {...rows} />
      <RecordRows title={t('list.open')} records={others.filter(({ status }) => status === 'open')} {...rows} />
      <RecordRows title={t('list.rest')} records={others.filter(({ status }) => status !== 'open')} {...rows} />
    </Page>
  );
}
