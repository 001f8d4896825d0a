import '#src/ui/css/desk.css';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '#src/ui/button.tsx';
import { ChipLinks } from '#src/ui/chip-links.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { OlderYears } from '#src/hall/older-year.tsx';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { QUEUES, type Queue } from '#src/features/office/model/review-queue.ts';
import { queueIn, queuePath, reviewPath } from './review-paths.ts';
import { ReviewRow } from './review-row.tsx';
import { StaffOnly } from './staff-only.tsx';
import { useQueue } from './use-queue.ts';

/** Everything handed in at the office, by how it stands; the filter is in the address. */
export function ReviewListPage() {
  const { t } = useTranslation('office');
  const [search] = useSearchParams();
  const queue = queueIn(search);
  return (
    <Page title={t('queue.title')} tabs header={<RootBar title={t('queue.title')} end={<SyncPill />} />}>
      <StaffOnly>
        <ChipLinks
          label={t('queue.filter.label')}
          links={QUEUES.map((name) => ({ to: queuePath(name), label: t(`queue.filter.${name}`), current: name === queue }))}
        />
        <QueueList key={queue} queue={queue} />
        <OlderYears />
      </StaffOnly>
    </Page>
  );
}

const PAGE = 50;

function QueueList({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('office');
  const { state, records } = useQueue(queue);
  const [shown, setShown] = useState(PAGE);
  if (state === 'loading') return <Skeleton lines={9} />;
  if (records.length === 0) return <NothingHere queue={queue} />;
  const rest = Math.min(PAGE, records.length - shown);
  return (
    <div className="sec stack">
      <Rows label={t('queue.list.label')}>
        {records.slice(0, shown).map((record) => (
          <ReviewRow key={record.id} record={record} to={reviewPath(record.id, queue)} waits={queue === 'waiting'} />
        ))}
      </Rows>
      {rest > 0 && (
        <Button tone="outline" block onClick={() => setShown(shown + PAGE)}>
          {t('list.more', { n: rest })}
        </Button>
      )}
    </div>
  );
}

function NothingHere({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('office');
  const elsewhere = (
    <LinkButton tone="ink" to={queuePath('all')}>
      {t('queue.waiting.empty.action')}
    </LinkButton>
  );
  return (
    <EmptyState icon={Inbox} title={t(`queue.${queue}.empty.title`)} action={queue === 'waiting' ? elsewhere : undefined}>
      {queue === 'all' && t('queue.empty.text')}
    </EmptyState>
  );
}
