import { CircleCheck, Landmark, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate, yearOf } from '#src/domain/calendar.ts';
import { hasRole } from '#src/domain/people.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { hasStudied } from '#src/features/council-session/model/council-session.ts';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LOOKS, sessionPath, SESSIONS_PATH } from './session-paths.ts';

const ENOUGH = 500;

/** The sessions of the Chairpersons' Council on the offices' work, the newest first, and whether this year has had its study. Source: §3.1. */
export function SessionsPage() {
  const { t } = useTranslation('council-session');
  const actor = useActor();
  const { state, records } = useRecords('councilSession', { limit: ENOUGH });
  const writes = hasRole(actor, 'countyOffice') || hasRole(actor, 'chair');
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back="/me" />}>
      {writes && (
        <div className="sec">
          <LinkButton tone="primary" block to={`${SESSIONS_PATH}/new`}>
            {t('write.new')}
          </LinkButton>
        </div>
      )}
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && <Studied isDone={hasStudied(records, yearOf(actor.today))} year={yearOf(actor.today)} />}
      {state === 'ready' && records.length === 0 && (
        <EmptyState icon={Landmark} title={t('list.empty')}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      {records.length > 0 && (
        <div className="sec">
          <Rows label={t('name')}>
            {records.toSorted(newestFirst).map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </Rows>
        </div>
      )}
    </Page>
  );
}

function newestFirst(a: Shown, b: Shown): number {
  return textIn(b.body, 'date').localeCompare(textIn(a.body, 'date'));
}

/** At least one study a year: said plainly when it has not been held. Source: §3.1. */
function Studied({ isDone, year }: { readonly isDone: boolean; readonly year: number }) {
  const { t } = useTranslation('council-session');
  return (
    <div className="sec">
      <Notice tone={isDone ? 'done' : 'warn'} icon={isDone ? CircleCheck : TriangleAlert}>
        {t(isDone ? 'list.studied' : 'list.notStudied', { year })}
      </Notice>
    </div>
  );
}

function SessionRow({ session }: { readonly session: Shown }) {
  const { t, i18n } = useTranslation('council-session');
  const day = textIn(session.body, 'date');
  return (
    <Row
      to={sessionPath(session.id)}
      kind={isCalendarDate(day) ? dayOfYearText(i18n.language, day) : t('list.undated')}
      title={textIn(session.body, 'title') || t('name')}
      meta={t('list.decisions', { count: objectsIn(session.body, 'decisions').length })}
      foot={<RecordTag record={session} looks={LOOKS} />}
    />
  );
}
