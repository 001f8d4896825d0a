import '#src/ui/css/desk.css';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOffice, useRecord } from '#src/device/live.ts';
import { numberIn } from '#src/domain/record/read-body.ts';
import type { Shown } from '#src/device/shown.ts';
import { SUMMARY_TEXT } from '#src/features/summary/model/summary.ts';
import { RefusedNotices } from '#src/hall/refused-notice.tsx';
import { CommentsPart } from '#src/hall/yearly/comments-part.tsx';
import { LoadingPaper } from '#src/hall/yearly/loading-paper.tsx';
import { MissingPaper } from '#src/hall/yearly/missing-paper.tsx';
import { ReceivingPart } from '#src/hall/yearly/receiving-part.tsx';
import { SigningPart } from '#src/hall/yearly/signing-part.tsx';
import { YearlyStory } from '#src/hall/yearly/yearly-story.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { COUNTY_PATH, printPath } from './summary-paths.ts';
import { SummaryReading } from './summary-reading.tsx';

/** One office's summary on the county's desk: read it, receive it with a number, or send it back with the reason. Source: §3.3.3. */
export function CountySummaryPage() {
  const { t } = useTranslation('summary');
  const { id = '' } = useParams();
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingPaper title={t('name')} back={COUNTY_PATH} />;
  if (view.state === 'missing' || view.record.type !== 'summary') return <MissingPaper back={COUNTY_PATH} />;
  return <Desk record={view.record} />;
}

function Desk({ record }: { readonly record: Shown }) {
  useTranslation('plan'); // the words of receiving are there before the page is
  const { t } = useTranslation('summary');
  const office = useOffice(record.office);
  return (
    <Page title={t('name')} wide header={<TopBar title={t('name')} back={COUNTY_PATH} />}>
      <RefusedNotices record={record.id} stateWords="plan" />
      <div className="dochead stack">
        <h2>{t('paper.title', { office: office?.name ?? '', year: numberIn(record.body, 'year') })}</h2>
      </div>
      <div className="deskcols">
        <div className="stack">
          <SummaryReading record={record} />
        </div>
        <div className="stack">
          <ReceivingPart record={record} />
          <SigningPart record={record} fields={SUMMARY_TEXT} wordsOf={() => t('sign.missing')} />
          <CommentsPart record={record} />
          <YearlyStory record={record} />
          <div className="acts">
            <LinkButton tone="outline" icon={Printer} to={printPath(record.id)}>
              {t('paper.open')}
            </LinkButton>
          </div>
        </div>
      </div>
    </Page>
  );
}
