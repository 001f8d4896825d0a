import { Handshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { hasRole } from '#src/domain/people.ts';
import { RecordRows } from '#src/hall/record-rows.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LOOKS, mediationPath } from './mediation-paths.ts';

/** What members explained and settled: one's own, and for the office those of its members. */
export function MediationsPage() {
  const { t } = useTranslation('mediation');
  const actor = useActor();
  const { state, records } = useRecords('mediation', { limit: 1_000 });
  const rows = { named: ['topic', 'process'], looks: LOOKS, pathOf: mediationPath };
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back="/me" />}>
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && records.length === 0 && (
        <EmptyState icon={Handshake} title={t('list.empty')}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      {hasRole(actor, 'member') && (
        <div className="sec">
          <LinkButton tone="primary" block to="/mediations/new">
            {t('write.title')}
          </LinkButton>
        </div>
      )}
      <RecordRows title={t('list.own')} records={records.filter(({ owner }) => owner === actor.id)} {...rows} />
      <RecordRows title={t('list.others')} records={records.filter(({ owner }) => owner !== actor.id)} {...rows} />
    </Page>
  );
}
