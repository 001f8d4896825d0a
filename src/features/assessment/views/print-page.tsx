import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOffice, usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { numberIn, objectIn, objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { assessmentPaper } from '#src/features/assessment/documents/assessment-paper.ts';
import { PaperPage } from '#src/hall/paper/paper-page.tsx';
import { useCommittee } from '#src/hall/paper/use-committee.ts';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { assessmentPath } from './assessment-paths.ts';
import { useFacts } from './facts-part.tsx';
import { useSigned } from './use-signed.ts';

/** The assessment as a form, to print or to take out as Word. Source: §3.3.3; domain §6. */
export function PrintPage() {
  const { t } = useTranslation('assessment');
  const { id = '' } = useParams();
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingRecord name={t('name')} back="/" />;
  if (view.state === 'missing' || view.record.type !== 'assessment') return <MissingRecord name={t('name')} back="/" />;
  const kept = objectIn(view.record.body, 'facts');
  return objectsIn(kept, 'duties').length > 0 ? <Printing record={view.record} facts={kept} /> : <OfToday record={view.record} />;
}

/** Before the office's signature keeps them, the facts are those of today. */
function OfToday({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('assessment');
  const facts = useFacts(record.owner, Number(record.body.year));
  if (facts === undefined) return <LoadingRecord name={t('name')} back={assessmentPath(record.id)} />;
  return <Printing record={record} facts={facts} />;
}

function Printing({ record, facts }: { readonly record: Shown; readonly facts: Body }) {
  const { t, i18n } = useTranslation('assessment');
  const { name: committee, term } = useCommittee();
  const entry = useRecord(record.owner);
  const person = usePerson(record.owner)?.name ?? '';
  const office = useOffice(record.office)?.name ?? '';
  const signed = useSigned(record.body);
  const year = numberIn(record.body, 'year');
  const dayOf = (date: string) => dayOfYearText(i18n.language, date);
  const on = textIn(facts, 'on');
  const paper = assessmentPaper(
    record.body,
    facts,
    {
      ...{ committee, term, year, person, office, dayOf },
      sector: entry.state === 'ready' ? textIn(entry.record.body, 'sector') : '',
      signed: signed ?? '',
      countedOn: on === '' ? '' : dayOf(on),
    },
    (key, values) => t(key, values ?? {}),
  );
  return <PaperPage title={t('name')} back={assessmentPath(record.id)} paper={paper} name={[t('name'), person, year]} />;
}
