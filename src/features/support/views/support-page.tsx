import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOffice, usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { AnswerGiven, Answering } from '#src/hall/answering.tsx';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LOOKS, SUPPORTS_PATH } from './support-paths.ts';

/** One request for support and its answer. Source: §3.2. */
export function SupportPage() {
  const { t } = useTranslation('support');
  const { id = '' } = useParams();
  const view = useRecord(id);
  const page = { name: t('name'), back: SUPPORTS_PATH };
  if (view.state === 'loading') return <LoadingRecord {...page} />;
  if (view.state === 'missing' || view.record.type !== 'support') return <MissingRecord {...page} />;
  return <Reading record={view.record} />;
}

function Reading({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('support');
  const author = usePerson(record.owner);
  const office = useOffice(record.office);
  const kind = textIn(record.body, 'what');
  const day = textIn(record.body, 'neededBy');
  const activity = useRecord(textIn(record.body, 'activity'));
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={SUPPORTS_PATH} />}>
      <div className="dochead">
        <h2>{kind === '' ? t('name') : t(`what.${kind}`)}</h2>
        <p className="meta">
          <span>{office?.name}</span>
          <span>{author?.name ?? t('person.unknown')}</span>
          {isCalendarDate(day) && <span>{t('needed', { day: dayOfYearText(i18n.language, day) })}</span>}
          <RecordTag record={record} looks={LOOKS} />
        </p>
      </div>
      <section className="sec card pad txt" aria-label={t('field.text.label')}>
        <p>{textIn(record.body, 'text')}</p>
        {activity.state === 'ready' && <p>{t('for', { title: textIn(activity.record.body, 'title') })}</p>}
      </section>
      <AnswerGiven record={record} />
      <Answering record={record} parties={['county', 'membersWork']} />
    </Page>
  );
}
