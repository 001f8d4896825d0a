import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useDraft } from '#src/device/live.ts';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { KeepingPage } from '#src/hall/writing/keeping-page.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { engagementPath, ENGAGEMENTS_PATH, mayEngage } from './engagement-paths.ts';

/** Correcting the letter's number and what was considered; whom, where and from when stays as it was engaged. */
export function WriteEngagementPage() {
  const { t } = useTranslation('engagement');
  const { id } = useParams();
  return isId(id) ? <OneEngagement key={id} id={id} /> : <MissingRecord name={t('name')} back={ENGAGEMENTS_PATH} />;
}

function OneEngagement({ id }: { readonly id: string }) {
  const { t } = useTranslation('engagement');
  const actor = useActor();
  const draft = useDraft('engagement', id);
  if (draft.state === 'loading') return <LoadingRecord name={t('name')} back={engagementPath(id)} />;
  const mayWrite = draft.record !== null && mayEngage(actor, draft.record.office);
  if (!mayWrite) return <MissingRecord name={t('name')} back={ENGAGEMENTS_PATH} />;
  return (
    <KeepingPage
      draft={draft}
      type="engagement"
      title={t('edit.title')}
      keepWords={t('edit.keep')}
      back={engagementPath(id)}
      fields={['letter', 'criteria']}
      oneLine="letter"
    />
  );
}
