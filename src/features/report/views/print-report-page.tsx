import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAttachments, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn, isCalendarDate } from '#src/domain/calendar.ts';
import { PaperPage } from '#src/hall/paper/paper-page.tsx';
import { useCommittee } from '#src/hall/paper/use-committee.ts';
import { useDirectory } from '#src/hall/paper/use-directory.ts';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { reportPaper } from '#src/features/report/documents/report-paper.ts';
import { wordsOf } from '#src/features/report/model/wording.ts';
import { LoadingReport, MissingReport } from './missing-report.tsx';
import { reportPath } from './report-paths.ts';

/** A report as its sheet, to be printed or taken out as Word by whoever may read it. */
export function PrintReportPage() {
  const { id } = useParams();
  return isId(id) ? <OneReport key={id} id={id} /> : <MissingReport />;
}

function OneReport({ id }: { readonly id: string }) {
  const { t } = useTranslation('report');
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingReport title={t('print.title')} />;
  if (view.state === 'missing' || view.record.type !== 'report' || view.record.deleted === 1) return <MissingReport />;
  return <Printing record={view.record} />;
}

function Printing({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('report');
  const { name: committee } = useCommittee();
  const { isLoading, personOf, officeOf } = useDirectory();
  const { items } = useAttachments(record.id, 'report');
  const { body, owner, office, at } = record;
  if (isLoading) return <LoadingReport title={t('print.title')} />;
  const dayOf = (date: string) => (isCalendarDate(date) ? dayOfYearText(i18n.language, date) : date);
  const paper = reportPaper(
    body,
    {
      committee,
      author: personOf(owner).name,
      office: officeOf(office ?? ''),
      handedIn: at.submitted === null ? '' : dayOf(dateIn(at.submitted)),
      dayOf,
      files: items.map(({ name }) => name),
    },
    (key, values) => t(key, values ?? {}),
  );
  return <PaperPage title={t('print.title')} back={reportPath(record.id)} paper={paper} name={[t('name'), wordsOf(body, 'title')]} />;
}
