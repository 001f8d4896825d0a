import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useOffice, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { FilesToSee } from '#src/hall/files/files-to-see.tsx';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LOOKS, mayWrite, newsPath, NEWS_PATH } from './news-paths.ts';

/** One piece of work news. Source: §3.3.3. */
export function NewsPage() {
  const { t } = useTranslation('news');
  const { id = '' } = useParams();
  const view = useRecord(id);
  const page = { name: t('name'), back: NEWS_PATH };
  if (view.state === 'loading') return <LoadingRecord {...page} />;
  if (view.state === 'missing' || view.record.type !== 'news') return <MissingRecord {...page} />;
  return <Reading record={view.record} />;
}

function Reading({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('news');
  const actor = useActor();
  const office = useOffice(record.office);
  const day = textIn(record.body, 'on');
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={NEWS_PATH} />}>
      <div className="dochead">
        <h2>{textIn(record.body, 'title')}</h2>
        <p className="meta">
          <span>{office?.name}</span>
          {isCalendarDate(day) && <span>{dayOfYearText(i18n.language, day)}</span>}
          <RecordTag record={record} looks={LOOKS} />
        </p>
      </div>
      <section className="sec card pad txt" aria-label={t('field.text.label')}>
        <p>{textIn(record.body, 'text')}</p>
      </section>
      <FilesToSee record={record.id} type="news" />
      {mayWrite(actor, record) && (
        <div className="sec">
          <LinkButton tone="outline" block icon={Pencil} to={`${newsPath(record.id)}/edit`}>
            {t('write.edit')}
          </LinkButton>
        </div>
      )}
    </Page>
  );
}
