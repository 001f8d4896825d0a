import { CloudCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDeliveredToday, useOutbox } from '#src/device/live.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { DeliveredSection } from './delivered-section.tsx';
import { HalfWrittenSection } from './half-written-section.tsx';
import { NeedsYouSection } from './needs-you-section.tsx';
import { StorageSection } from './storage-section.tsx';
import { SyncHero } from './sync-hero.tsx';
import { useNeedsYou } from './use-needs-you.ts';
import { WaitingSection } from './waiting-section.tsx';

/** 同步中心: what needs the person, what waits, what was received today, and the room on the phone. */
export function SyncPage() {
  const { t } = useTranslation('sync');
  const needs = useNeedsYou();
  const outbox = useOutbox();
  const delivered = useDeliveredToday();
  const waiting = outbox?.filter(({ delivery }) => delivery !== 'failed');
  const isQuiet = needs.count === 0 && waiting?.length === 0 && delivered?.length === 0;
  return (
    <Page title={t('title')} header={<TopBar title={t('title')} back="/" />}>
      <SyncHero />
      {waiting === undefined && <Skeleton />}
      <NeedsYouSection needs={needs} />
      {waiting && <WaitingSection items={waiting} />}
      <HalfWrittenSection />
      {delivered && <DeliveredSection items={delivered} />}
      {isQuiet && (
        <EmptyState icon={CloudCheck} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      )}
      <StorageSection />
      <p className="sec sync-end">
        <Link className="link tap" to="/sync/log">
          {t('log.link')}
        </Link>
      </p>
    </Page>
  );
}
