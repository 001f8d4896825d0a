import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#src/device/live.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { useClassMeaning } from '#src/hall/class-meaning.ts';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { Chips } from '#src/ui/chips.tsx';
import { DateField } from '#src/ui/date-field.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { CONSULTATIONS, kindOfBlank, listIn, namesFrom, RESULT_CLASSES } from './proposals-inputs.ts';
import { PickProposal } from './proposals-pick.tsx';

export interface ProposalBlankProps {
  /** The blank's name in the command's input, or `note`. */
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly values: Body;
  readonly required: boolean;
  readonly error: string | null;
  /** `YYYY-MM-DD` in the county. */
  readonly today: string;
  /** The proposal the command is for: it is never offered as its own target. */
  readonly proposal: string;
  readonly onChange: (name: string, value: Json) => void;
}

/** One blank of a command on a proposal, asked for in the way that suits it. */
export function ProposalBlank({ name, id, label, values, required, error, today, proposal, onChange }: ProposalBlankProps) {
  const { t, i18n } = useTranslation('county');
  const { t: ofProposal } = useTranslation('proposal');
  const typed = values[name];
  const value = typeof typed === 'string' ? typed : '';
  const words = { id, label, error, optional: required ? undefined : t('field.optional') };
  const change = (next: Json) => onChange(name, next);
  switch (kindOfBlank(name)) {
    case 'consultation':
      return (
        <Chips
          {...words}
          value={value}
          options={CONSULTATIONS.map((one) => ({ value: one, label: ofProposal(`consultation.${one}`) }))}
          onChange={change}
        />
      );
    case 'class':
      return <ResultClass {...words} value={value} on={today} onChange={change} />;
    case 'reasons':
      return <Reasons {...words} chosen={listIn(values, name)} onChange={change} />;
    case 'names':
      return <Names {...words} names={listIn(values, name)} onChange={change} />;
    case 'proposal':
      return <PickProposal {...words} value={value} except={proposal} onChange={change} />;
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
      return <TextArea {...words} hint={name === 'note' ? t('act.note.hint') : undefined} value={value} onChange={change} />;
    case 'line':
      return <TextField {...words} placeholder={t(`proposals.blank.${name}.example`)} value={value} onChange={change} />;
  }
}

interface Words {
  readonly id: string;
  readonly label: string;
  readonly error: string | null;
  readonly optional: string | undefined;
}

interface ClassProps {
  readonly value: string;
  /** The day the answer is given. */
  readonly on: string;
  readonly onChange: (value: string) => void;
}

/** A, B or C, with what the class means this year. */
function ResultClass({ value, on, onChange, ...words }: Words & ClassProps) {
  const { t } = useTranslation('proposal');
  const meaning = useClassMeaning();
  const legend = RESULT_CLASSES.find((one) => one === value);
  return (
    <Chips
      {...words}
      hint={legend && meaning(legend, on)}
      value={value}
      options={RESULT_CLASSES.map((one) => ({ value: one, label: t(`resultClass.${one}`) }))}
      onChange={onChange}
    />
  );
}

/** The county's reasons not to file, any of them. Source: §3.3.3. */
function Reasons({
  chosen,
  onChange,
  ...words
}: Words & { readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void }) {
  const { t } = useTranslation('proposal');
  const { notFileReasons } = useSettings();
  return (
    <FieldSet {...words}>
      {notFileReasons.map((reason) => (
        <Checkbox
          key={reason}
          checked={chosen.includes(reason)}
          onChange={(isOn) => onChange(isOn ? [...chosen, reason] : chosen.filter((one) => one !== reason))}
        >
          {t([`reason.${reason}`, reason])}
        </Checkbox>
      ))}
    </FieldSet>
  );
}

function Names({ names, onChange, ...words }: Words & { readonly names: readonly string[]; readonly onChange: (names: string[]) => void }) {
  const { t } = useTranslation('county');
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <TextField
      {...words}
      hint={t('proposals.names.hint')}
      value={typing ?? names.join(t('proposals.names.separator'))}
      onChange={(text) => {
        setTyping(text);
        onChange(namesFrom(text));
      }}
      onBlur={() => setTyping(null)}
    />
  );
}
