import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { Chips } from '#src/ui/chips.tsx';
import { DateField } from '#src/ui/date-field.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { PickReport } from './pick-report.tsx';
import { kindOf, LEVELS, SEEN_BY_AUTHOR, WAYS, WITH_EXAMPLE } from './command-inputs.ts';

export interface CommandFieldProps {
  /** The blank's name in the command's input, or `note`. */
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly values: Body;
  readonly required: boolean;
  readonly error: string | null;
  /** `YYYY-MM-DD` in the county. */
  readonly today: string;
  /** The report the command is given to. */
  readonly report: Shown;
  readonly onChange: (name: string, value: string) => void;
}

/** One blank of a command, asked for in the way that suits it. */
export function CommandField({ name, id, label, values, required, error, today, report, onChange }: CommandFieldProps) {
  const { t, i18n } = useTranslation('county');
  const { t: ofReport } = useTranslation('report');
  const typed = values[name];
  const value = typeof typed === 'string' ? typed : '';
  const words = { id, label, error, optional: required ? undefined : t('field.optional') };
  const change = (next: string) => onChange(name, next);
  const hint = SEEN_BY_AUTHOR.includes(name) ? t(name === 'note' ? 'act.note.hint' : 'act.feedback.hint') : undefined;
  switch (kindOf(name)) {
    case 'level':
      return (
        <Chips
          {...words}
          value={value}
          options={LEVELS.map((level) => ({ value: level, label: ofReport(`level.${level}`) }))}
          onChange={change}
        />
      );
    case 'way':
      return (
        <Chips {...words} value={value} options={WAYS.map((way) => ({ value: way, label: ofReport(`way.${way}`) }))} onChange={change} />
      );
    case 'report':
      return <PickReport {...words} value={value} of={report} onChange={change} />;
    case 'date':
      return (
        <DateField
          {...words}
          hint={t('field.date.hint')}
          value={value}
          today={today}
          show={(date) => fullDayText(i18n.language, date)}
          onChange={change}
        />
      );
    case 'prose':
      return <TextArea {...words} hint={hint} value={value} onChange={change} />;
    case 'line':
      return (
        <TextField
          {...words}
          placeholder={WITH_EXAMPLE.includes(name) ? t(`act.${name}.example`) : undefined}
          value={value}
          onChange={change}
        />
      );
  }
}
