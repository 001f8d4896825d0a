import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useDraft } from '#src/device/live.ts';
import { DocumentsField } from '#src/hall/publishing/documents-field.tsx';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { KeepingPage } from '#src/hall/writing/keeping-page.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { mayWrite, newsPath, NEWS_PATH } from './news-paths.ts';

/** Correcting news of one's own office, and adding the photos and documents that go with it. Source: §3.3.3. */
export function WriteNewsPage() {
  const { t } = useTranslation('news');
  const { id } = useParams();
  return isId(id) ? <OneNews key={id} id={id} /> : <MissingRecord name={t('name')} back={NEWS_PATH} />;
}

function OneNews({ id }: { readonly id: string }) {
  const { t } = useTranslation('news');
  const actor = useActor();
  const draft = useDraft('news', id);
  if (draft.state === 'loading') return <LoadingRecord name={t('name')} back={newsPath(id)} />;
  if (draft.record === null || !mayWrite(actor, draft.record)) return <MissingRecord name={t('name')} back={NEWS_PATH} />;
  return (
    <KeepingPage
      draft={draft}
      type="news"
      title={t('write.edit')}
      keepWords={t('write.keep')}
      back={newsPath(id)}
      fields={['title', 'text']}
      oneLine="title"
    >
      <DocumentsField id={id} type="news" />
    </KeepingPage>
  );
}
