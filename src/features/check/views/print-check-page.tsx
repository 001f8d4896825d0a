import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useActor, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { isOfficeStaff } from '#src/domain/people.ts';
import { noticePaper, replyPaper } from '#src/features/check/documents/check-paper.ts';
import { PaperPage } from '#src/hall/paper/paper-page.tsx';
import { useCommittee } from '#src/hall/paper/use-committee.ts';
import { useDirectory } from '#src/hall/paper/use-directory.ts';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { checksPath, RECTIFY_PATH } from './check-paths.ts';

/** The papers of a check: the notice to the office, or with `?reply=1` the office's reply. Source: §3.2. */
export function PrintCheckPage() {
  const { t } = useTranslation('check');
  const { id = '' } = useParams();
  const view = useRecord(id);
  const page = { name: t('name'), back: '/me' };
  if (view.state === 'loading') return <LoadingRecord {...page} />;
  if (view.state === 'missing' || view.record.type !== 'check') return <MissingRecord {...page} />;
  return <Printing record={view.record} />;
}

function Printing({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('check');
  const [search] = useSearchParams();
  const actor = useActor();
  const { name: committee } = useCommittee();
  const { isLoading, personOf, officeOf } = useDirectory();
  const isReply = search.has('reply');
  const title = t(isReply ? 'print.reply' : 'print.notice');
  const back = isOfficeStaff(actor, record.office) ? RECTIFY_PATH : checksPath(record.office ?? '');
  if (isLoading) return <LoadingRecord name={title} back={back} />;
  const office = officeOf(record.office ?? '');
  const words = {
    committee,
    office,
    dayOf: (date: string) => (isCalendarDate(date) ? dayOfYearText(i18n.language, date) : date),
    nameOf: (person: string) => personOf(person).name || t('person.unknown'),
  };
  const paper = (isReply ? replyPaper : noticePaper)(record.body, words, (key, values) => t(key, values ?? {}));
  return <PaperPage title={title} back={back} paper={paper} name={isReply ? [paper.title, office] : [paper.title]} />;
}
