import '#src/ui/css/desk.css';
import { FileSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useActor, useRecord } from '#src/device/live.ts';
import { hasRole } from '#src/domain/people.ts';
import { isBefore } from '#src/features/county/model/county-queue.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { filterIn, queuePath } from './queue-address.ts';
import { ReadersOnly } from './readers-only.tsx';
import { ReportDesk } from './report-desk.tsx';
import { ReportRead } from './report-read.tsx';

/** One report on the county's desk. The county office acts on it; the chair and the local Party committee read it. */
export function ReportDeskPage() {
  const { t } = useTranslation('county');
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const actor = useActor();
  const view = useRecord(id);
  const acts = hasRole(actor, 'countyOffice');
  const title = t(acts ? 'report.title' : 'report.read.title');
  const header = <TopBar title={title} back={queuePath(filterIn(search, ''))} />;
  if (view.state === 'ready' && view.record.type === 'report' && isBefore(actor, view.record)) {
    if (acts) return <ReportDesk key={id} record={view.record} title={title} header={header} />;
    return <ReportRead key={id} record={view.record} title={title} header={header} />;
  }
  return (
    <Page title={title} header={header} wide>
      <ReadersOnly>{view.state === 'loading' ? <Skeleton lines={9} /> : <Missing />}</ReadersOnly>
    </Page>
  );
}

function Missing() {
  const { t } = useTranslation('county');
  return (
    <EmptyState
      icon={FileSearch}
      title={t('missing.title')}
      action={
        <LinkButton tone="ink" to="/sync">
          {t('button.syncCentre')}
        </LinkButton>
      }
    >
      {t('missing.text')}
    </EmptyState>
  );
}
