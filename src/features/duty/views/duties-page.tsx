import { FolderOpen, Sprout } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDuties, useRecords, useSession } from '#src/device/live.ts';
import type { DutyYear } from '#src/device/duties.ts';
import { daysBetween } from '#src/i18n/format.ts';
import { ROOMS_TOLD } from '#src/hall/year-record.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { mostUrgentFirst } from '#src/domain/duty-standing.ts';
import { stillPossible } from '#src/domain/still-possible.ts';
import { DutySection } from './duty-section.tsx';
import { Summary } from './summary.tsx';
import { useYear, type YearChosen } from './use-year.ts';
import { YearChoice } from './year-choice.tsx';
import './duty.css';

/** So many coming activities are looked through. */
const ACTIVITIES = 200;

/** 履职: the six duties of a year, both numbers, the evidence behind each and what is still possible. */
export function DutiesPage() {
  const { t } = useTranslation(['duty', ...ROOMS_TOLD]); // all at once: nothing below waits for words when the page stands
  const { account } = useSession();
  const chosen = useYear();
  const shown = useDuties(account?.id ?? '', chosen.year);
  return (
    <Page title={t('title')} header={<RootBar title={t('title')} end={<YearChoice {...chosen} />} />} tabs>
      {shown === undefined ? <Skeleton /> : <Year shown={shown} chosen={chosen} />}
    </Page>
  );
}

function Year({ shown, chosen }: { readonly shown: DutyYear; readonly chosen: YearChosen }) {
  const { t } = useTranslation('duty');
  const { duties, records } = shown;
  const { year, today, isPresent } = chosen;
  const planned = useRecords('activity', { status: 'announced', order: 'oldest', limit: ACTIVITIES }).records;
  const now = new Date(useNow()).toISOString();
  const isNewYear = isPresent && today.slice(5, 7) === '01' && duties.every(({ evidence }) => evidence.length === 0);
  return (
    <>
      <Summary duties={duties} daysLeft={isPresent ? daysBetween(today, `${year}-12-31`) : null} query={isPresent ? '' : `?year=${year}`} />
      {isNewYear && <NewYear lastYear={year - 1} />}
      <h2 className="vh">{t('evidence.title')}</h2>
      {mostUrgentFirst(duties).map((progress) => (
        <DutySection
          key={progress.key}
          progress={progress}
          records={records}
          possible={isPresent ? stillPossible(planned, progress.key, now) : null}
        />
      ))}
      <p className="sec">
        <LinkButton to={`/file/${year}`} tone="outline" block icon={FolderOpen}>
          {t('file.button', { year })}
        </LinkButton>
      </p>
      <p className="cap muted basis">{t('basis')}</p>
    </>
  );
}

function NewYear({ lastYear }: { readonly lastYear: number }) {
  const { t } = useTranslation('duty');
  return (
    <EmptyState
      icon={Sprout}
      title={t('newYear.title')}
      action={
        <LinkButton to={`/file/${lastYear}`} tone="ink" icon={FolderOpen}>
          {t('newYear.button', { year: lastYear })}
        </LinkButton>
      }
    >
      {t('newYear.text')}
    </EmptyState>
  );
}
