import { useState } from 'react';
import { readDate } from './date-words.ts';
import type { FieldWords } from './field.tsx';
import { Field } from './field.tsx';

export interface DateFieldProps extends Omit<FieldWords, 'end'> {
  /** `YYYY-MM-DD`, or the words as typed when no day could be read in them. */
  readonly value: string;
  /** Gets `YYYY-MM-DD` once a day can be read, else the words as typed: nothing typed is dropped. */
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  /** `YYYY-MM-DD` in the county. */
  readonly today: string;
  /** Settles the year of a day written without one; later days are still taken. */
  readonly latest?: string | undefined;
  /** How a day is written out: 2026年9月18日 星期五. */
  readonly show: (date: string) => string;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A day in one text field. It takes what people write and, on leaving it, shows the day in full. */
export function DateField({ value, onChange, onBlur, today, latest, show, placeholder, disabled, ...words }: DateFieldProps) {
  const [typing, setTyping] = useState<string | null>(null);
  const isDay = readDate(value, today) === value;
  const text = typing ?? (isDay ? show(value) : value);
  return (
    <Field {...words}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="text"
          autoComplete="off"
          placeholder={placeholder}
          disabled={disabled}
          value={text}
          onChange={(event) => {
            setTyping(event.target.value);
            onChange(readDate(event.target.value, today, latest) ?? event.target.value);
          }}
          onBlur={() => {
            setTyping(null);
            onBlur?.();
          }}
        />
      )}
    </Field>
  );
}
