import { Bell } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDuties, useRecords } from '#src/device/live.ts';
import { type CalendarDate, yearOf } from '#src/domain/calendar.ts';
import { missingFor } from '#src/domain/duty-standing.ts';
import { pathTo } from '#src/domain/record/path.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { isReminder } from '#src/features/contact/model/contact.ts';
import { Notice } from '#src/ui/notice.tsx';

/** So many of an office's contacts are looked through. */
const LOOKED_AT = 500;

/** The office's latest reminder of this year, until nothing of it is missing any more. Nobody is told whether it was read. Source: §2.6. */
export function ReminderNotice({ me, today }: { readonly me: string; readonly today: CalendarDate }) {
  const { t } = useTranslation('contact');
  const { records } = useRecords('contact', { parent: me, limit: LOOKED_AT });
  const duties = useDuties(me, yearOf(today))?.duties ?? [];
  const reminders = records.filter(({ body }) => isReminder(body) && textIn(body, 'on').startsWith(String(yearOf(today))));
  const latest = reminders.sort((a, b) => textIn(a.body, 'on').localeCompare(textIn(b.body, 'on'))).at(-1);
  const named: unknown = latest?.body.missing;
  const missing = duties.filter((progress) => Array.isArray(named) && named.includes(progress.key) && missingFor(progress) > 0);
  if (latest === undefined || missing.length === 0) return null;
  const what = missing.map(({ key }) => t(`duty.${key}`)).join(t('comma'));
  return (
    <Notice icon={Bell} lead={t('reminder.lead')} to={pathTo('contact', latest.id)}>
      {t('reminder.line', { what })}
    </Notice>
  );
}
