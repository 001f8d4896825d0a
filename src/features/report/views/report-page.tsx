import { ReceiptLine } from '#src/hall/receipt-line.tsx';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRecord, useSession } from '#src/device/live.ts';
import type { Account, Shown } from '#src/device/shown.ts';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { spokenOf } from '#src/features/report/model/wording.ts';
import { GoneReport, LoadingReport, MissingReport } from './missing-report.tsx';
import { PaperLink } from '#src/hall/paper/paper-link.tsx';
import { RecordAlerts } from '#src/hall/record-alerts.tsx';
import { AuthorActions } from '#src/hall/writing/author-actions.tsx';
import { ReaderNote } from './reader-note.tsx';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { printPath, RECORDS_PATH } from './report-paths.ts';
import { ReportResults } from './report-results.tsx';
import { ReportText } from './report-text.tsx';
import { ReportTimeline } from './report-timeline.tsx';
import { REPORTS } from './writing-room.ts';
import './report.css';

/** One report: how it stands, what it says, and what its author may still do. */
export function ReportPage() {
  const { id } = useParams();
  return isId(id) ? <OneReport key={id} id={id} /> : <MissingReport />;
}

function OneReport({ id }: { readonly id: string }) {
  const { t } = useTranslation('report');
  const view = useRecord(id);
  const { account } = useSession();
  if (view.state === 'loading' || account === null) return <LoadingReport title={t('name')} />;
  if (view.state === 'missing' || view.record.type !== 'report') return <MissingReport />;
  if (view.record.deleted === 1) return <GoneReport />;
  return <Reading record={view.record} account={account} />;
}

function Reading({ record, account }: { readonly record: Shown; readonly account: Account }) {
  const { t } = useTranslation('report');
  const isOwn = record.owner === account.id;
  return (
    <Page
      title={spokenOf(record.body, 'title') ?? t('name')}
      header={<TopBar title={t('name')} back={isOwn ? RECORDS_PATH : '/'} backLabel={t('page.back')} />}
    >
      <Head record={record} isOwn={isOwn} />
      <RecordAlerts record={record} isOwn={isOwn} />
      <ReportTimeline record={record} />
      <ReportResults body={record.body} />
      <ReportText record={record} />
      <PaperLink to={printPath(record.id)} />
      {!isOwn && <ReaderNote record={record} account={account} />}
      {isOwn && record.status !== 'withdrawn' && <AuthorActions record={record} room={REPORTS} />}
    </Page>
  );
}

function Head({ record, isOwn }: { readonly record: Shown; readonly isOwn: boolean }) {
  const { t } = useTranslation('report');
  const { body } = record;
  const number = spokenOf(body, 'number');
  const category = spokenOf(body, 'category');
  const place = spokenOf(body, 'place');
  return (
    <div className="dochead">
      {number !== null && <p className="cap muted num">{t('detail.number', { no: number })}</p>}
      {isOwn && <ReceiptLine record={record} />}
      <h2>{spokenOf(body, 'title') ?? t('detail.untitled')}</h2>
      <p className="meta">
        {category !== null && <span>{t([`category.${category}`, category])}</span>}
        {spokenOf(body, 'urgency') === 'urgent' && <span>{t('urgency.urgent')}</span>}
        {place !== null && <span>{place}</span>}
      </p>
    </div>
  );
}
