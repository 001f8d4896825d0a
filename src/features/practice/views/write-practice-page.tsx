import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useDraft } from '#src/device/live.ts';
import { DocumentsField } from '#src/hall/publishing/documents-field.tsx';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { KeepingPage } from '#src/hall/writing/keeping-page.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { FIELDS, practicePath, PRACTICES_PATH } from './practice-paths.ts';

/** Changing a way of working, and the photos and documents that go with it, until the county has published it. */
export function WritePracticePage() {
  const { t } = useTranslation('practice');
  const { id } = useParams();
  return isId(id) ? <OnePractice key={id} id={id} /> : <MissingRecord name={t('name')} back={PRACTICES_PATH} />;
}

function OnePractice({ id }: { readonly id: string }) {
  const { t } = useTranslation('practice');
  const draft = useDraft('practice', id);
  if (draft.state === 'loading') return <LoadingRecord name={t('name')} back={practicePath(id)} />;
  if (draft.record === null) return <MissingRecord name={t('name')} back={PRACTICES_PATH} />;
  return (
    <KeepingPage
      draft={draft}
      type="practice"
      title={t('write.edit')}
      keepWords={t('write.keep')}
      back={practicePath(id)}
      fields={['title', ...FIELDS]}
      oneLine="title"
    >
      <DocumentsField id={id} type="practice" />
    </KeepingPage>
  );
}
