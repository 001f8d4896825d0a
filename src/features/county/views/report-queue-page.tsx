import '#src/ui/css/desk.css';
import { Newspaper } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useActor } from '#src/device/live.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { hasRole } from '#src/domain/people.ts';
import { filtered, type QueueFilter } from '#src/features/county/model/county-queue.ts';
import { recordDefinition } from '#src/registry.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { OlderYears } from '#src/hall/older-year.tsx';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { compilationPath, filterIn } from './queue-address.ts';
import { QueueFilters } from './queue-filters.tsx';
import { QueueList } from './queue-list.tsx';
import { NothingFound } from './nothing-found.tsx';
import { ReadersOnly } from './readers-only.tsx';
import { useCountyReports } from './use-county-reports.ts';

/** Every report that was sent on to the county, by how it stands; all filters are in the address. */
export function ReportQueuePage() {
  const { t } = useTranslation('county');
  const [search] = useSearchParams();
  const usual = useUsualState();
  const filter = filterIn(search, usual);
  return (
    <Page title={t('queue.title')} tabs wide header={<RootBar title={t('queue.title')} end={<SyncPill />} />}>
      <ReadersOnly>
        <QueueFilters filter={filter} usual={usual} />
        <CompilationLink />
        <Queue filter={filter} />
        <OlderYears />
      </ReadersOnly>
    </Page>
  );
}

/** The month's reports as one paper, for those who see all of them. */
function CompilationLink() {
  const { t } = useTranslation('county');
  const actor = useActor();
  if (!hasRole(actor, 'countyOffice') && !hasRole(actor, 'chair')) return null;
  return (
    <div className="acts">
      <LinkButton tone="outline" small icon={Newspaper} to={compilationPath(actor.today.slice(0, 7))}>
        {t('compile.link')}
      </LinkButton>
    </div>
  );
}

/** What is shown when the address names no state: to the county office what waits, to readers everything. */
export function useUsualState(): string {
  return hasRole(useActor(), 'countyOffice') ? 'todo' : 'all';
}

function Queue({ filter }: { readonly filter: QueueFilter }) {
  const { state, records } = useCountyReports();
  const today = dateIn(new Date(useNow()).toISOString());
  if (state === 'loading') return <Skeleton lines={9} />;
  const found = filtered(records, filter, recordDefinition('report'), today);
  if (found.length === 0) return <NothingFound filter={filter} isEmpty={records.length === 0} />;
  return <QueueList key={JSON.stringify(filter)} reports={found} filter={filter} today={today} />;
}
