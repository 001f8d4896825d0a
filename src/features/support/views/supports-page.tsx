import { HandHelping } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { RecordRows } from '#src/hall/record-rows.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LOOKS, supportPath } from './support-paths.ts';

const ENOUGH = 1_000;

/** What offices need for their activities: the open requests first. Source: §3.2. */
export function SupportsPage() {
  const { t } = useTranslation('support');
  const actor = useActor();
  const { state, records } = useRecords('support', { limit: ENOUGH });
  const rows = { named: ['text'], looks: LOOKS, pathOf: supportPath };
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back="/me" />}>
      {staffedOffices(actor).length > 0 && (
        <div className="sec">
          <LinkButton tone="primary" block to="/support/new">
            {t('write.title')}
          </LinkButton>
        </div>
      )}
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && records.length === 0 && (
        <EmptyState icon={HandHelping} title={t('list.empty')}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      {(['open', 'answered', 'closed'] as const).map((status) => (
        <RecordRows key={status} title={t(`state.${status}`)} records={records.filter((one) => one.status === status)} {...rows} />
      ))}
    </Page>
  );
}
