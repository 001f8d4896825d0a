import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOffice, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { FilesToSee } from '#src/hall/files/files-to-see.tsx';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { PracticeActs } from './practice-acts.tsx';
import { FIELDS, LOOKS, PRACTICES_PATH } from './practice-paths.ts';
import { ReusePart } from './reuse-part.tsx';

/** One way of working: how it goes, who took it up, how it went with them. Source: §3.1. */
export function PracticePage() {
  const { t } = useTranslation('practice');
  const { id = '' } = useParams();
  const view = useRecord(id);
  const page = { name: t('name'), back: PRACTICES_PATH };
  if (view.state === 'loading') return <LoadingRecord {...page} />;
  if (view.state === 'missing' || view.record.type !== 'practice') return <MissingRecord {...page} />;
  return <Reading record={view.record} />;
}

function Reading({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('practice');
  const office = useOffice(record.office);
  const written = FIELDS.filter((field) => textIn(record.body, field) !== '');
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={PRACTICES_PATH} />}>
      <div className="dochead">
        <h2>{textIn(record.body, 'title') || t('row.untitled')}</h2>
        <p className="meta">
          <span>{office?.name}</span>
          <RecordTag record={record} looks={LOOKS} />
        </p>
      </div>
      <section className="sec card pad txt" aria-label={t('name')}>
        {written.map((field) => (
          <div key={field}>
            <h3>{t(`field.${field}.label`)}</h3>
            <p>{textIn(record.body, field)}</p>
          </div>
        ))}
      </section>
      <FilesToSee record={record.id} type="practice" />
      <PracticeActs record={record} />
      <ReusePart record={record} />
    </Page>
  );
}
