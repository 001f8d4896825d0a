import { Lock, LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { AnswerGiven, Answering } from '#src/hall/answering.tsx';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LOOKS, REQUESTS_PATH } from './request-paths.ts';

/** One request: who can read it, what it says, and its answer. */
export function RequestPage() {
  const { t } = useTranslation('request');
  const { id = '' } = useParams();
  const view = useRecord(id);
  const page = { name: t('name'), back: REQUESTS_PATH };
  if (view.state === 'loading') return <LoadingRecord {...page} />;
  if (view.state === 'missing' || view.record.type !== 'request') return <MissingRecord {...page} />;
  return <Reading record={view.record} />;
}

function Reading({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('request');
  const author = usePerson(record.owner);
  const isProtected = record.body.protected === true;
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={REQUESTS_PATH} />}>
      <div className="dochead">
        <h2>{textIn(record.body, 'topic')}</h2>
        <p className="meta">
          <span>{author?.name ?? t('person.unknown')}</span>
          <RecordTag record={record} looks={LOOKS} />
        </p>
      </div>
      <Notice icon={isProtected ? Lock : LockOpen}>{t(isProtected ? 'protected.yes' : 'protected.no')}</Notice>
      <section className="sec card pad txt" aria-label={t('field.text.label')}>
        <p>{textIn(record.body, 'text')}</p>
      </section>
      <AnswerGiven record={record} />
      <Answering record={record} parties={['office', 'membersWork']} />
    </Page>
  );
}
