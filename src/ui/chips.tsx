import { useId } from 'react';
import type { FieldWords } from './field.tsx';
import { FieldSet } from './field-set.tsx';

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

export interface ChoiceProps<Value extends string = string> extends Omit<FieldWords, 'end'> {
  readonly options: readonly Choice<Value>[];
  /** The chosen one; null or an unknown value while nothing is chosen. */
  readonly value: string | null | undefined;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean | undefined;
}

/** One choice of several, each a chip: radio buttons underneath, so the arrow keys move in them. */
export function Chips<Value extends string>({ options, value, onChange, disabled, ...words }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <FieldSet {...words}>
      <div className="chips">
        {options.map((option) => (
          <label className="chip" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={disabled}
              onChange={() => {
                onChange(option.value);
              }}
            />
            <span className="face">{option.label}</span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
