import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { AnswerGiven, Answering } from '#src/hall/answering.tsx';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { FEEDBACK_PATH, LOOKS } from './feedback-paths.ts';

/** One person's words about the app, and the county's answer. */
export function FeedbackPage() {
  const { t } = useTranslation('feedback');
  const { id = '' } = useParams();
  const view = useRecord(id);
  const page = { name: t('name'), back: FEEDBACK_PATH };
  if (view.state === 'loading') return <LoadingRecord {...page} />;
  if (view.state === 'missing' || view.record.type !== 'feedback') return <MissingRecord {...page} />;
  return <Reading record={view.record} />;
}

function Reading({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('feedback');
  const author = usePerson(record.owner);
  const version = textIn(record.body, 'appVersion');
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={FEEDBACK_PATH} />}>
      <div className="dochead">
        <p className="meta">
          <span>{author?.name ?? t('person.unknown')}</span>
          <RecordTag record={record} looks={LOOKS} />
          {version !== '' && <span className="num">{t('detail.version', { version })}</span>}
        </p>
      </div>
      <section className="sec card pad txt" aria-label={t('field.text.label')}>
        <p>{textIn(record.body, 'text')}</p>
      </section>
      <AnswerGiven record={record} />
      <Answering record={record} parties={['county']} />
    </Page>
  );
}
