import { useId } from 'react';
import type { ChoiceProps } from './chips.tsx';
import { FieldSet } from './field-set.tsx';

/** One choice of two to four, side by side in one bar. */
export function Segmented<Value extends string>({ options, value, onChange, disabled, ...words }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <FieldSet {...words}>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value}>
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
