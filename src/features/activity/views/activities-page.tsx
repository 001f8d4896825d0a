import { CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecords, useSync } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { useFilesAhead } from '#src/device/use-ahead.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { isComing, startOf } from '#src/features/activity/model/when.ts';
import { activityPath } from './activity-paths.ts';
import { ActivityRow } from './activity-row.tsx';
import { AnswerTag } from './answer-tag.tsx';
import { useAnswer } from './use-answer.ts';
import { StandingTag } from './standing-tag.tsx';

/** More than an office holds in the half-years a phone keeps. */
const ENOUGH = 1_000;

/** 活动: what is coming, the next first, and what has been. */
export function ActivitiesPage() {
  useTranslation('attendance'); // its words are there before the page is, so that nothing flickers
  const { t } = useTranslation('activity');
  const now = useNow();
  const { state, records } = useRecords('activity', { limit: ENOUGH });
  const told = records.filter(({ status }) => status !== 'draft').sort((a, b) => (startOf(a.body) ?? 0) - (startOf(b.body) ?? 0));
  const coming = told.filter((record) => isComing(record, now));
  useFilesAhead(coming);
  const past = told.filter((record) => !isComing(record, now)).reverse();
  return (
    <Page title={t('list.title')} tabs header={<RootBar title={t('list.title')} end={<SyncPill />} />}>
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && coming.length === 0 && <NothingComes />}
      <Group title={t('list.coming')} records={coming} />
      <Group title={t('list.past')} records={past} />
    </Page>
  );
}

function NothingComes() {
  const { t, i18n } = useTranslation('activity');
  const { lastContact } = useSync();
  const now = new Date(useNow()).toISOString();
  return (
    <EmptyState icon={CalendarDays} title={t('list.empty.title')}>
      {t('list.empty.line')}
      {lastContact !== null && t('list.empty.asOf', { time: nearTimeText(i18n.language, new Date(lastContact).toISOString(), now) })}
    </EmptyState>
  );
}

function Group({ title, records }: { readonly title: string; readonly records: readonly Shown[] }) {
  if (records.length === 0) return null;
  return (
    <Section title={title}>
      <Rows label={title}>
        {records.map((record) => (
          <OwnRow key={record.id} record={record} />
        ))}
      </Rows>
    </Section>
  );
}

function OwnRow({ record }: { readonly record: Shown }) {
  const answer = useAnswer(record.id);
  return (
    <ActivityRow
      record={record}
      to={activityPath(record.id)}
      foot={record.status === 'cancelled' ? <StandingTag record={record} /> : <AnswerTag answer={answer} />}
    />
  );
}
