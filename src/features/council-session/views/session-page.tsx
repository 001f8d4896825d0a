import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useOffice, useRecord, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { hasRole } from '#src/domain/people.ts';
import { namesOf } from '#src/domain/record/names.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { tasksToGive } from '#src/features/council-session/model/council-session.ts';
import { FilesToSee } from '#src/hall/files/files-to-see.tsx';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { AddDecision } from './add-decision.tsx';
import { DecisionCard } from './decision-card.tsx';
import { editPath, LOOKS, SESSIONS_PATH } from './session-paths.ts';

const ENOUGH = 2_000;

/** One session: what was said, and every decision with the tasks it became. Source: §3.1. */
export function SessionPage() {
  const { t } = useTranslation('council-session');
  const { id = '' } = useParams();
  const view = useRecord(id);
  const page = { name: t('name'), back: SESSIONS_PATH };
  if (view.state === 'loading') return <LoadingRecord {...page} />;
  if (view.state === 'missing' || view.record.type !== 'councilSession') return <MissingRecord {...page} />;
  return <Reading record={view.record} />;
}

function Reading({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('council-session');
  const actor = useActor();
  const writes = hasRole(actor, 'countyOffice') || hasRole(actor, 'chair');
  const minutes = textIn(record.body, 'minutes');
  return (
    <Page title={t('name')} wide header={<TopBar title={t('name')} back={SESSIONS_PATH} />}>
      <Head record={record} />
      {minutes !== '' && (
        <section className="sec card pad txt" aria-label={t('field.minutes.label')}>
          <h3>{t('field.minutes.label')}</h3>
          <p>{minutes}</p>
        </section>
      )}
      <FilesToSee record={record.id} type="councilSession" />
      <Decisions record={record} />
      {writes && (
        <div className="sec stack">
          <AddDecision session={record} />
          <LinkButton tone="outline" block to={editPath(record.id)}>
            {t('button.edit')}
          </LinkButton>
        </div>
      )}
    </Page>
  );
}

function Head({ record: { body, ...record } }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('council-session');
  const day = textIn(body, 'date');
  const heard = namesOf(body, 'officesHeard');
  return (
    <div className="dochead">
      <h2>{textIn(body, 'title') || t('name')}</h2>
      <p className="meta">
        {isCalendarDate(day) && <span>{dayOfYearText(i18n.language, day)}</span>}
        {heard.length > 0 && (
          <span>
            {t('heard')}
            {heard.map((id, index) => (
              <OfficeName key={id} id={id} isFirst={index === 0} />
            ))}
          </span>
        )}
        <RecordTag record={record} looks={LOOKS} />
      </p>
    </div>
  );
}

function OfficeName({ id, isFirst }: { readonly id: string; readonly isFirst: boolean }) {
  const { t } = useTranslation('council-session');
  const office = useOffice(id);
  return (
    <>
      {!isFirst && t('names.and')}
      {office?.name ?? id}
    </>
  );
}

/** Every decision with what still has to be given, and how far the given ones have come. */
function Decisions({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('council-session');
  const { records: offices } = useRecords('office', { limit: ENOUGH });
  const { records: tasks } = useRecords('task', { limit: ENOUGH });
  const given = tasks.filter(({ body }) => body.session === record.id);
  const wanted = tasksToGive(
    record,
    offices.map(({ id }) => id),
    given,
  );
  const decisions = objectsIn(record.body, 'decisions');
  const firstDue = decisions.find(({ id }) => wanted.some(({ decision }) => decision === id))?.id;
  return (
    <Section title={t('field.decisions.label')}>
      {decisions.length === 0 && <p className="muted">{t('decisions.none')}</p>}
      <div className="stack">
        {decisions.map((decision, index) => (
          <DecisionCard
            key={textIn(decision, 'id')}
            session={record.id}
            n={index + 1}
            decision={decision}
            wanted={wanted.filter(({ decision: id }) => id === decision.id)}
            given={given.filter(({ body }) => body.decision === decision.id)}
            isNext={decision.id === firstDue}
          />
        ))}
      </div>
    </Section>
  );
}
