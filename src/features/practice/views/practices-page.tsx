import { Repeat2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useOffice, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LOOKS, practicePath } from './practice-paths.ts';

const ENOUGH = 1_000;

/** 经验交流: what is still on its way to the county, then what other offices may take up, the newest first. Source: §3.1. */
export function PracticesPage() {
  const { t } = useTranslation('practice');
  const actor = useActor();
  const { state, records } = useRecords('practice', { limit: ENOUGH });
  return (
    <Page title={t('list.title')} header={<TopBar title={t('list.title')} back="/me" />}>
      {staffedOffices(actor).length > 0 && (
        <div className="sec">
          <LinkButton tone="primary" block to="/practice/new">
            {t('write.title')}
          </LinkButton>
        </div>
      )}
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && records.length === 0 && (
        <EmptyState icon={Repeat2} title={t('list.empty')}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      {(['draft', 'submitted', 'published'] as const).map((status) => (
        <Part key={status} title={t(`state.${status}`)} practices={records.filter((one) => one.status === status)} />
      ))}
    </Page>
  );
}

function Part({ title, practices }: { readonly title: string; readonly practices: readonly Shown[] }) {
  if (practices.length === 0) return null;
  return (
    <Section title={title}>
      <Rows label={title}>
        {practices.map((one) => (
          <PracticeRow key={one.id} practice={one} />
        ))}
      </Rows>
    </Section>
  );
}

function PracticeRow({ practice }: { readonly practice: Shown }) {
  const { t } = useTranslation('practice');
  const office = useOffice(practice.office);
  const adopted = objectsIn(practice.body, 'adoptions').length;
  return (
    <Row
      to={practicePath(practice.id)}
      kind={office?.name}
      title={textIn(practice.body, 'title') || t('row.untitled')}
      foot={
        <>
          <RecordTag record={practice} looks={LOOKS} />
          {adopted > 0 && <span className="small muted">{t('adopted', { n: adopted })}</span>}
        </>
      }
    />
  );
}
