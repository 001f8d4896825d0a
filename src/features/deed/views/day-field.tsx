import { useTranslation } from 'react-i18next';
import { dateIn } from '#src/domain/calendar.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import type { Form } from '#src/hall/writing/form.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { DateField } from '#src/ui/date-field.tsx';
import { usePhone } from '#src/ui/phone.ts';

/** When it began, or when it was done. */
export function DayField({ form, field }: { readonly form: Form; readonly field: 'from' | 'to' }) {
  const { t, i18n } = useTranslation('deed');
  const today = dateIn(new Date(usePhone().now()).toISOString());
  return (
    <DateField
      id={field}
      label={t(`field.${field}.ask`)}
      {...(field === 'from' ? { optional: t('field.optional') } : {})}
      hint={t('field.date.hint')}
      error={form.errorAt(field)}
      today={today}
      latest={today}
      show={(date) => fullDayText(i18n.language, date)}
      value={typedIn(form.values, field)}
      onChange={(value) => form.change(field, value === '' ? null : value)}
    />
  );
}
