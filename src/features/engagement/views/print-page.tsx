import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOffice, usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { letterPaper } from '#src/features/engagement/documents/letter-paper.ts';
import { PaperPage } from '#src/hall/paper/paper-page.tsx';
import { useCommittee } from '#src/hall/paper/use-committee.ts';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { engagementPath, ENGAGEMENTS_PATH } from './engagement-paths.ts';

/** The letter of engagement, to print or to take out as Word. Source: §3.3.2. */
export function PrintPage() {
  const { t } = useTranslation('engagement');
  const { id = '' } = useParams();
  const view = useRecord(id);
  const page = { name: t('paper.title'), back: ENGAGEMENTS_PATH };
  if (view.state === 'loading') return <LoadingRecord {...page} />;
  if (view.state === 'missing' || view.record.type !== 'engagement') return <MissingRecord {...page} />;
  return <Printing record={view.record} />;
}

function Printing({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('engagement');
  const { name: committee } = useCommittee();
  const office = useOffice(record.office)?.name ?? '';
  const person = usePerson(record.owner)?.name ?? '';
  const day = (field: 'start' | 'end') => {
    const on = textIn(record.body, field);
    return on === '' ? '' : dayOfYearText(i18n.language, on);
  };
  const words = { committee, office, person, letter: textIn(record.body, 'letter'), start: day('start'), end: day('end') };
  const paper = letterPaper(words, (key, values) => t(key, values ?? {}));
  return <PaperPage title={t('paper.title')} back={engagementPath(record.id)} paper={paper} name={[t('paper.title'), person]} />;
}
