import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { Button } from '#src/ui/button.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { calendarFile } from '#src/features/activity/model/calendar-file.ts';

/** 加到手机日历: the activity as a file the phone's own calendar takes, made here, with no network. */
export function KeepInCalendar({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const { now, saveFile } = usePhone();

  function handleKeep() {
    const { id, status, body, log } = record;
    const text = calendarFile({ id, status, body, version: log.length }, now());
    if (text !== null) saveFile(`${t('name')}-${id.slice(-6)}.ics`, 'text/calendar', text);
  }

  return (
    <div className="sec">
      <Button tone="outline" block icon={CalendarPlus} onClick={handleKeep}>
        {t('calendar.keep')}
      </Button>
    </div>
  );
}
