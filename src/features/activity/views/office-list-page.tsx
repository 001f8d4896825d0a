import { CalendarDays, Info, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { type Actor, hasRole, staffedOffices } from '#src/domain/people.ts';
import { DueCommitments } from '#src/hall/due-commitments.tsx';
import { OlderYears } from '#src/hall/older-year.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { lacksBriefing } from '#src/features/activity/model/briefings.ts';
import { isComing, startOf } from '#src/features/activity/model/when.ts';
import { editPath, managePath, OFFICE_PATH } from './activity-paths.ts';
import { ActivityRow } from './activity-row.tsx';
import { StandingTag } from './standing-tag.tsx';

/** More than an office holds in the half-years a desk keeps. */
const ENOUGH = 2_000;

/** The activities an office organises: drafts, what is coming, what waits for its roll, what is done. */
export function OfficeListPage() {
  const { t } = useTranslation('activity');
  const now = useNow();
  const actor = useActor();
  const offices = staffedOffices(actor);
  const { state, records } = useRecords('activity', { limit: ENOUGH });
  const own = records
    .filter((record) => isOrganisedBy(record, offices) || isOwn(record, actor))
    .sort((a, b) => (startOf(b.body) ?? 0) - (startOf(a.body) ?? 0));
  const drafts = own.filter(({ status }) => status === 'draft');
  const coming = own.filter((record) => isComing(record, now)).reverse();
  const open = own.filter((record) => record.status === 'held' || (record.status === 'announced' && !isComing(record, now)));
  const over = own.filter(({ status }) => status === 'recorded' || status === 'cancelled');
  return (
    <Page title={t('office.title')} tabs header={<TopBar title={t('office.title')} back={offices.length > 0 ? '/office' : '/'} />}>
      <div className="sec">
        <LinkButton tone="primary" block icon={Plus} to={`${OFFICE_PATH}/new`}>
          {t('office.new')}
        </LinkButton>
      </div>
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && own.length === 0 && (
        <EmptyState icon={CalendarDays} title={t('office.empty.title')}>
          {t('office.empty.line')}
        </EmptyState>
      )}
      {state === 'ready' && offices.length > 0 && lacksBriefing(own, actor.today) && <Notice icon={Info}>{t('briefing.none')}</Notice>}
      <DueCommitments />
      <Group title={t('office.open')} records={open} />
      <Group title={t('list.coming')} records={coming} />
      <Group title={t('office.drafts')} records={drafts} />
      <Group title={t('office.over')} records={over} />
      <OlderYears />
    </Page>
  );
}

/** What somebody of a special committee began is theirs to run. Source: §3.2. */
function isOwn({ owner }: Shown, actor: Actor): boolean {
  return owner === actor.id && hasRole(actor, 'specialCommittee');
}

function isOrganisedBy({ office, body }: Shown, offices: readonly string[]): boolean {
  const others: readonly unknown[] = Array.isArray(body.organisers) ? body.organisers : [];
  return [office, ...others].some((id) => typeof id === 'string' && offices.includes(id));
}

function Group({ title, records }: { readonly title: string; readonly records: readonly Shown[] }) {
  if (records.length === 0) return null;
  return (
    <Section title={title}>
      <Rows label={title}>
        {records.map((record) => (
          <ActivityRow
            key={record.id}
            record={record}
            to={record.status === 'draft' ? editPath(record.id) : managePath(record.id)}
            foot={<StandingTag record={record} />}
          />
        ))}
      </Rows>
    </Section>
  );
}
