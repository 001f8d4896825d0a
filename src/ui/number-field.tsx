import { useState } from 'react';
import type { FieldWords } from './field.tsx';
import { Field } from './field.tsx';

export interface NumberFieldProps extends Omit<FieldWords, 'end'> {
  /** A number, or the words as typed when no number could be read in them; null while empty. */
  readonly value: number | string | null;
  /** Gets a number once one can be read, else the words as typed: nothing typed is dropped. */
  readonly onChange: (value: number | string | null) => void;
  /** Stands behind the box: `人`. */
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
}

/** A number in one text field, with the digits keyboard. Full-width digits and thousands marks are understood. */
export function NumberField({ value, onChange, unit, placeholder, ...words }: NumberFieldProps) {
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <Field {...words}>
      {(control) => (
        <div className="withunit">
          <input
            {...control}
            className="input num"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            placeholder={placeholder}
            value={typing ?? (value === null ? '' : String(value))}
            onChange={(event) => {
              setTyping(event.target.value);
              onChange(readNumber(event.target.value));
            }}
            onBlur={() => setTyping(null)}
          />
          {unit && <span>{unit}</span>}
        </div>
      )}
    </Field>
  );
}

/** The number in what somebody typed; the words themselves when there is none, null when there is nothing. */
export function readNumber(text: string): number | string | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/gu, '');
  if (plain === '') return null;
  return /^\d{1,15}(\.\d{1,4})?$/u.test(plain) ? Number(plain) : text;
}
