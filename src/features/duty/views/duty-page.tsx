import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useDuties, useRecords, useSession } from '#src/device/live.ts';
import type { Duty } from '#src/domain/duty.ts';
import { ROOMS_TOLD } from '#src/hall/year-record.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { stillPossible } from '#src/domain/still-possible.ts';
import { dutyNamed } from '#src/domain/duty-standing.ts';
import { DutySection } from './duty-section.tsx';
import { useYear } from './use-year.ts';
import './duty.css';

const ACTIVITIES = 200;

/** One duty of a year with everything behind its numbers. */
export function DutyPage() {
  const { t } = useTranslation(['duty', ...ROOMS_TOLD]); // all at once: nothing below waits for words when the page stands
  const { year, isPresent } = useYear();
  const duty = dutyNamed(useParams().kind);
  const back = isPresent ? '/duties' : `/duties?year=${year}`;
  const title = duty === null ? t('title') : t('one.title', { duty: t(`duty.${duty}`), year });
  return (
    <Page title={title} header={<TopBar title={title} back={back} />}>
      {duty === null ? <NoSuchDuty back={back} /> : <OneDuty duty={duty} year={year} isPresent={isPresent} />}
    </Page>
  );
}

function OneDuty({ duty, year, isPresent }: { readonly duty: Duty; readonly year: number; readonly isPresent: boolean }) {
  const { account } = useSession();
  const shown = useDuties(account?.id ?? '', year);
  const planned = useRecords('activity', { status: 'announced', order: 'oldest', limit: ACTIVITIES }).records;
  const now = new Date(useNow()).toISOString();
  const progress = shown?.duties.find(({ key }) => key === duty);
  if (shown === undefined || progress === undefined) return <Skeleton />;
  return <DutySection progress={progress} records={shown.records} possible={isPresent ? stillPossible(planned, duty, now) : null} />;
}

function NoSuchDuty({ back }: { readonly back: string }) {
  const { t } = useTranslation('duty');
  return (
    <EmptyState icon={ListChecks} title={t('one.missing')} action={<LinkButton to={back}>{t('one.all')}</LinkButton>}>
      {t('one.missing.text')}
    </EmptyState>
  );
}
