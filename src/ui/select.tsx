import { ChevronDown } from 'lucide-react';
import type { Choice } from './chips.tsx';
import type { FieldWords } from './field.tsx';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';

export interface SelectProps<Value extends string = string> extends Omit<FieldWords, 'end'> {
  readonly options: readonly Choice<Value>[];
  readonly value: string | null | undefined;
  readonly onChange: (value: Value) => void;
  /** What stands there while nothing is chosen. */
  readonly empty?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** One choice of many, with the phone's own picker. */
export function Select<Value extends string>({ options, value, onChange, empty, disabled, ...words }: SelectProps<Value>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Field {...words}>
      {(control) => (
        <div className="selectbox">
          <select
            {...control}
            className="input"
            disabled={disabled}
            value={chosen?.value ?? ''}
            onChange={(event) => {
              const picked = options.find((option) => option.value === event.target.value);
              if (picked) onChange(picked.value);
            }}
          >
            {!chosen && <option value="">{empty}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} size="s" />
        </div>
      )}
    </Field>
  );
}
