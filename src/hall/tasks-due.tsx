import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { isOfficeStaff } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearDayText } from '#src/i18n/format.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';

const ENOUGH = 500;

/** 交办任务 still to be done by the own office or by oneself, the nearest day first; nothing when there are none. Source: §2.7. */
export function TasksDue() {
  const { t, i18n } = useTranslation('task');
  const actor = useActor();
  const { records } = useRecords('task', { status: ['assigned', 'returned'], limit: ENOUGH });
  const due = ({ body }: (typeof records)[number]) => textIn(body, 'due') || '9999';
  const ours = records
    .filter(({ office, body }) => isOfficeStaff(actor, office) || body.to === actor.id)
    .toSorted((a, b) => due(a).localeCompare(due(b)));
  if (ours.length === 0) return null;
  return (
    <Section title={t('desk.title')}>
      <Rows label={t('desk.title')}>
        {ours.map((task) => {
          const day = due(task);
          const isLate = day < actor.today;
          return (
            <Row
              key={task.id}
              to={`/tasks/${task.id}`}
              title={textIn(task.body, 'title') || textIn(task.body, 'text')}
              meta={isCalendarDate(day) && t(isLate ? 'due.late' : 'due', { day: nearDayText(i18n.language, day, actor.today) })}
            />
          );
        })}
      </Rows>
    </Section>
  );
}
