import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { dayAndWeekdayText } from '#src/i18n/format.ts';
import { DateField } from '#src/ui/date-field.tsx';

export interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly isFaulty: boolean;
  readonly onChange: (value: string) => void;
}

/** One day, with what is wrong when none could be read. */
export function DayField({ id, label, value, isFaulty, onChange }: DayFieldProps) {
  const { t, i18n } = useTranslation('people');
  return (
    <DateField
      id={id}
      label={label}
      value={value}
      today={useActor().today}
      show={(day) => dayAndWeekdayText(i18n.language, day)}
      error={isFaulty ? t('refused.bad_date') : undefined}
      onChange={onChange}
    />
  );
}
