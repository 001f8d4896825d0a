import { useTranslation } from 'react-i18next';
import { textIn } from '#src/domain/record/read-body.ts';
import { dayText, monthText } from '#src/i18n/format.ts';
import { Select } from '#src/ui/select.tsx';
import type { ValueFieldProps } from './value-field.tsx';

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
/** Any year without a 29 February: the day is one of every year. */
const PLAIN_YEAR = 2001;

/** A day of every year, in two choices: nothing that does not exist can be chosen. */
export function YearDayField({ name, sending }: ValueFieldProps) {
  const { t, i18n } = useTranslation('setting-change');
  const [month = '01', day = '01'] = textIn(sending.values, 'value').split('-');
  const change = (to: string, on: string) => sending.change('value', `${to}-${daysOf(to).includes(on) ? on : (daysOf(to).at(-1) ?? '01')}`);
  return (
    <>
      <Select
        id="value"
        label={t('change.month')}
        hint={t(`about.${name}`)}
        error={sending.errorAt('value')}
        options={MONTHS.map((value) => ({ value, label: monthText(i18n.language, `${PLAIN_YEAR}-${value}-01`) }))}
        value={month}
        onChange={(next) => change(next, day)}
      />
      <Select
        id="day"
        label={t('change.day')}
        options={daysOf(month).map((value) => ({ value, label: dayText(i18n.language, `${PLAIN_YEAR}-${month}-${value}`) }))}
        value={day}
        onChange={(next) => change(month, next)}
      />
    </>
  );
}

function daysOf(month: string): string[] {
  const count = new Date(Date.UTC(PLAIN_YEAR, Number(month), 0)).getUTCDate();
  return Array.from({ length: count }, (_, at) => String(at + 1).padStart(2, '0'));
}
