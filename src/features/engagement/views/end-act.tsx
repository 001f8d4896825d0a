import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import type { CalendarDate } from '#src/domain/calendar.ts';
import { engagedDays } from '#src/domain/engaged-days.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { ActInWords } from '#src/hall/acting/act-in-words.tsx';
import { fullDayText } from '#src/i18n/format.ts';
import { DateField } from '#src/ui/date-field.tsx';

/** Ending an engagement early, with its last day and the reason; today where no day is written, its first day before it has begun. */
export function EndAct({ record, today }: { readonly record: Shown; readonly today: CalendarDate }) {
  const { t, i18n } = useTranslation('engagement');
  const { from } = engagedDays(record.body);
  const last = from > today ? from : today;
  return (
    <ActInWords
      record={record}
      name="end"
      field="note"
      tone="outline"
      block
      more={(typed) => ({ endedOn: typedIn(typed, 'endedOn') || last })}
    >
      {(words) => (
        <DateField
          id="endedOn"
          label={t('field.endedOn.label')}
          hint={t('end.hint')}
          error={null}
          today={today}
          show={(day) => fullDayText(i18n.language, day)}
          value={typedIn({ endedOn: last, ...words.values }, 'endedOn')}
          onChange={(value) => words.change('endedOn', value)}
        />
      )}
    </ActInWords>
  );
}
