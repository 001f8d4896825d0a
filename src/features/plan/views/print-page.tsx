import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOffice, usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { numberIn, textIn } from '#src/domain/record/read-body.ts';
import { planPaper } from '#src/features/plan/documents/plan-paper.ts';
import { PaperPage } from '#src/hall/paper/paper-page.tsx';
import { useBackFrom } from '#src/hall/yearly/back-from-paper.ts';
import { LoadingPaper } from '#src/hall/yearly/loading-paper.tsx';
import { useCommittee } from '#src/hall/paper/use-committee.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { MissingPaper } from '#src/hall/yearly/missing-paper.tsx';

/** The plan as an official paper, to print or to take out as Word. Source: §3.3.3. */
export function PrintPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('plan');
  const view = useRecord(id);
  if (view.state === 'missing' || (view.state === 'ready' && view.record.type !== 'plan')) return <MissingPaper />;
  if (view.state === 'ready') return <Printing record={view.record} />;
  return <LoadingPaper title={t('name')} back="/" />;
}

function Printing({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('plan');
  const { t: ofActivity } = useTranslation('activity');
  const back = useBackFrom(record);
  const { name: committee } = useCommittee();
  const office = useOffice(record.office)?.name ?? '';
  const signer = usePerson(textIn(record.body, 'signedBy') || null)?.name ?? '';
  const signedOn = textIn(record.body, 'signedOn');
  const year = numberIn(record.body, 'year');
  const words = { committee, office, year, signer, signedOn: signedOn === '' ? '' : dayOfYearText(i18n.language, signedOn) };
  const paper = planPaper(
    record.body,
    words,
    (key, values) => t(key, values ?? {}),
    (kind) => ofActivity(`kind.${kind}`),
  );
  return <PaperPage title={t('name')} back={back} paper={paper} name={[t('name'), office, year]} />;
}
