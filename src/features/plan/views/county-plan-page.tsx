import '#src/ui/css/desk.css';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOffice, useRecord } from '#src/device/live.ts';
import { numberIn } from '#src/domain/record/read-body.ts';
import type { Shown } from '#src/device/shown.ts';
import { PLAN_TEXT } from '#src/features/plan/model/plan.ts';
import { RefusedNotices } from '#src/hall/refused-notice.tsx';
import { WordingsNotice } from '#src/hall/wordings-notice.tsx';
import { CommentsPart } from '#src/hall/yearly/comments-part.tsx';
import { ReceivingPart } from '#src/hall/yearly/receiving-part.tsx';
import { SigningPart } from '#src/hall/yearly/signing-part.tsx';
import { YearlyStory } from '#src/hall/yearly/yearly-story.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { MissingPaper } from '#src/hall/yearly/missing-paper.tsx';
import { COUNTY_PATH, printPath } from './plan-paths.ts';
import { PlanReading } from './plan-reading.tsx';

/** One office's plan on the county's desk: read it, receive it with a number, or send it back with the reason. Source: §3.3.3. */
export function CountyPlanPage() {
  const { t } = useTranslation('plan');
  const { id = '' } = useParams();
  const view = useRecord(id);
  if (view.state === 'missing' || (view.state === 'ready' && view.record.type !== 'plan')) return <MissingPaper back={COUNTY_PATH} />;
  const title = t('name');
  return (
    <Page title={title} wide header={<TopBar title={title} back={COUNTY_PATH} />}>
      {view.state === 'loading' ? <Skeleton lines={9} /> : <Desk record={view.record} />}
    </Page>
  );
}

function Desk({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('plan');
  const office = useOffice(record.office);
  return (
    <>
      <RefusedNotices record={record.id} stateWords="plan" />
      <WordingsNotice record={record.id} />
      <div className="dochead stack">
        <h2>{t('paper.title', { office: office?.name ?? '', year: numberIn(record.body, 'year') })}</h2>
      </div>
      <div className="deskcols">
        <div className="stack">
          <PlanReading record={record} />
        </div>
        <div className="stack">
          <ReceivingPart record={record} />
          <SigningPart record={record} fields={PLAN_TEXT} wordsOf={() => t('sign.missing')} />
          <CommentsPart record={record} />
          <YearlyStory record={record} />
          <div className="acts">
            <LinkButton tone="outline" icon={Printer} to={printPath(record.id)}>
              {t('paper.open')}
            </LinkButton>
          </div>
        </div>
      </div>
    </>
  );
}
