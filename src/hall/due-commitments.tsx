import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { type Actor, staffedOffices } from '#src/domain/people.ts';
import { dueCommitments } from '#src/domain/record/commitments.ts';
import { organisersIn } from '#src/domain/record/organisers.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearDayText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';

/** More than an office holds in the half-years a desk keeps. */
const ENOUGH = 2_000;

/** 答应办的事，到时间了: what was promised at activities and is due, until somebody says whether it was kept. */
export function DueCommitments() {
  const { t, i18n } = useTranslation();
  const today = dateIn(new Date(useNow()).toISOString());
  const actor = useActor();
  const { records } = useRecords('activity', { limit: ENOUGH });
  const due = records
    .filter((activity) => isOurs(actor, activity))
    .flatMap((activity) => dueCommitments(activity.body, today).map((item) => ({ activity, item })));
  if (due.length === 0) return null;
  return (
    <Section title={t('commitment.due.title')}>
      <Rows label={t('commitment.due.title')}>
        {due
          .sort((a, b) => (a.item.by < b.item.by ? -1 : 1))
          .map(({ activity, item }) => (
            <Row
              key={item.id}
              to={`/office/activities/${activity.id}/minutes`}
              title={item.what}
              meta={t('commitment.due.line', { who: item.who, day: nearDayText(i18n.language, item.by, today) })}
              foot={textIn(activity.body, 'title')}
            />
          ))}
      </Rows>
    </Section>
  );
}

/** Held by one's own office, or begun by oneself for a special committee. */
function isOurs(actor: Actor, activity: Shown): boolean {
  const offices = staffedOffices(actor);
  return activity.owner === actor.id || organisersIn(activity).some((office) => offices.includes(office));
}
