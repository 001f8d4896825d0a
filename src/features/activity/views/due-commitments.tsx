import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearDayText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { dueCommitments } from '#src/features/activity/model/commitments.ts';
import { minutesPath } from './activity-paths.ts';

/** 答应办的事，到时间了: what was promised at activities and is due, until somebody says whether it was kept. */
export function DueCommitments({ activities }: { readonly activities: readonly Shown[] }) {
  const { t, i18n } = useTranslation('activity');
  const today = dateIn(new Date(useNow()).toISOString());
  const due = activities.flatMap((activity) => dueCommitments(activity.body, today).map((item) => ({ activity, item })));
  if (due.length === 0) return null;
  return (
    <Section title={t('commitment.due.title')}>
      <Rows label={t('commitment.due.title')}>
        {due
          .sort((a, b) => (a.item.by < b.item.by ? -1 : 1))
          .map(({ activity, item }) => (
            <Row
              key={item.id}
              to={minutesPath(activity.id)}
              title={item.what}
              meta={t('commitment.due.line', { who: item.who, day: nearDayText(i18n.language, item.by, today) })}
              foot={textIn(activity.body, 'title')}
            />
          ))}
      </Rows>
    </Section>
  );
}
