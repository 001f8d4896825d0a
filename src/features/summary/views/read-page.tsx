import { Printer, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useOffice } from '#src/device/live.ts';
import { memberOffice, officesOf } from '#src/domain/people.ts';
import { CommentsPart } from '#src/hall/yearly/comments-part.tsx';
import { MissingPaper } from '#src/hall/yearly/missing-paper.tsx';
import { useYearly } from '#src/hall/yearly/use-yearly.ts';
import { yearIn } from '#src/hall/yearly/year-in.ts';
import { YearLinks } from '#src/hall/yearly/year-links.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { printPath, readPath } from './summary-paths.ts';
import { SummaryReading } from './summary-reading.tsx';

/** The summary of one's own office, once submitted: members and the local Party committee read it. Source: §1. */
export function ReadPage() {
  const year = yearIn(useParams().year);
  const actor = useActor();
  const office = officesOf(actor, ['localParty'])[0] ?? memberOffice(actor);
  if (year === null || office === null) return <MissingPaper />;
  return <Reading key={year} office={office} year={year} />;
}

function Reading({ office, year }: { readonly office: string; readonly year: number }) {
  useTranslation('plan'); // the words of papers are there before the page is
  const { t } = useTranslation('summary');
  const { state, record } = useYearly('summary', office, year);
  const named = useOffice(office);
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={`/plans/${year}`} />}>
      <YearLinks year={year} pathOf={readPath} />
      <p className="cap muted">{named?.name}</p>
      {state === 'loading' && <Skeleton lines={9} />}
      {state === 'ready' && record === null && (
        <EmptyState icon={ScrollText} title={t('read.none.title', { year })}>
          {t('read.none.line')}
        </EmptyState>
      )}
      {record && (
        <>
          <SummaryReading record={record} />
          <CommentsPart record={record} />
          <div className="acts sec">
            <LinkButton tone="outline" icon={Printer} to={printPath(record.id)}>
              {t('paper.open')}
            </LinkButton>
          </div>
        </>
      )}
    </Page>
  );
}
