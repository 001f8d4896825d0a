import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useOffice, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { hasRole, isOfficeStaff } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { checklistOf } from '#src/features/plenary/model/plenary.ts';
import { PlainAct } from '#src/hall/acting/plain-act.tsx';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { CheckpointCounts } from './checkpoint-counts.tsx';
import { MemberTicks } from './member-ticks.tsx';
import { LOOKS, PLENARY_PATH } from './plenary-paths.ts';
import { useOfficeMembers } from './use-office-members.ts';

/** One office's preparation: staff tick for every member, a member reads the own line. Source: §3.3.3. */
export function PlenaryPage() {
  const { t } = useTranslation('plenary');
  const { id = '' } = useParams();
  const view = useRecord(id);
  const page = { name: t('name'), back: PLENARY_PATH };
  if (view.state === 'loading') return <LoadingRecord {...page} />;
  if (view.state === 'missing' || view.record.type !== 'plenary') return <MissingRecord {...page} />;
  return <Reading record={view.record} />;
}

function Reading({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('plenary');
  const actor = useActor();
  const ticks = hasRole(actor, 'countyOffice') || isOfficeStaff(actor, record.office);
  const seesAll = ticks || hasRole(actor, 'chair') || hasRole(actor, 'specialCommittee', record.office);
  const members = useOfficeMembers(record.office);
  const shown = members?.filter(({ id }) => seesAll || id === actor.id);
  const lists = new Map(
    checklistOf(
      record.body,
      (shown ?? []).map(({ id }) => id),
    ).map((one) => [one.person, one]),
  );
  const notes = textIn(record.body, 'notes');
  const title = t(seesAll ? 'page.members' : 'page.own');
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={PLENARY_PATH} />}>
      <Head record={record} />
      {notes !== '' && (
        <section className="sec card pad txt" aria-label={t('field.notes.label')}>
          <h3>{t('field.notes.label')}</h3>
          <p>{notes}</p>
        </section>
      )}
      {shown === undefined && <Skeleton lines={6} />}
      {seesAll && shown !== undefined && <CheckpointCounts lists={[...lists.values()]} />}
      <Section title={title}>
        <div className="stack">
          {shown?.length === 0 && <p className="muted">{t('page.nobody')}</p>}
          {shown?.map((member) => {
            const list = lists.get(member.id);
            return (
              list && (
                <MemberTicks key={member.id} record={record} member={member} list={list} mayTick={ticks && record.status === 'open'} />
              )
            );
          })}
        </div>
      </Section>
      {ticks && record.status === 'open' && (
        <div className="sec">
          <PlainAct record={record} name="close" tone="primary" block />
        </div>
      )}
    </Page>
  );
}

function Head({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('plenary');
  const office = useOffice(record.office);
  const [from, to, place] = ['from', 'to', 'place'].map((field) => textIn(record.body, field));
  const day = (date = '') => (isCalendarDate(date) ? dayOfYearText(i18n.language, date) : date);
  return (
    <div className="dochead">
      <h2>{t('page.title', { term: textIn(record.body, 'term'), session: textIn(record.body, 'session') })}</h2>
      <p className="meta">
        <span>{office?.name ?? record.office}</span>
        {from && <span>{to ? t('page.days', { from: day(from), to: day(to) }) : day(from)}</span>}
        {place && <span>{place}</span>}
        <RecordTag record={record} looks={LOOKS} />
      </p>
    </div>
  );
}
