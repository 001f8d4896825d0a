import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LOOKS, MEDIATIONS_PATH } from './mediation-paths.ts';

/** One record of explaining or mediating. */
export function MediationPage() {
  const { t } = useTranslation('mediation');
  const { id = '' } = useParams();
  const view = useRecord(id);
  const page = { name: t('name'), back: MEDIATIONS_PATH };
  if (view.state === 'loading') return <LoadingRecord {...page} />;
  if (view.state === 'missing' || view.record.type !== 'mediation') return <MissingRecord {...page} />;
  return <Reading record={view.record} />;
}

function Reading({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('mediation');
  const author = usePerson(record.owner);
  const day = textIn(record.body, 'on');
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={MEDIATIONS_PATH} />}>
      <div className="dochead">
        <h2>{textIn(record.body, 'topic')}</h2>
        <p className="meta">
          <span>{author?.name ?? t('person.unknown')}</span>
          {isCalendarDate(day) && <span>{dayOfYearText(i18n.language, day)}</span>}
          <span>{textIn(record.body, 'place')}</span>
          <RecordTag record={record} looks={LOOKS} />
        </p>
      </div>
      <section className="sec card pad txt" aria-label={t('name')}>
        {['process', 'result']
          .filter((field) => textIn(record.body, field) !== '')
          .map((field) => (
            <div key={field}>
              <h3>{t(`field.${field}.label`)}</h3>
              <p>{textIn(record.body, field)}</p>
            </div>
          ))}
      </section>
    </Page>
  );
}
