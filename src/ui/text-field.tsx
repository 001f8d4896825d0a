import type { ComponentProps, ReactNode } from 'react';
import type { Count } from './counter.ts';
import { counterText } from './counter.ts';
import type { FieldWords } from './field.tsx';
import { Field } from './field.tsx';
import { classes } from './classes.ts';

type Passed =
  'type' | 'inputMode' | 'autoComplete' | 'placeholder' | 'disabled' | 'name' | 'enterKeyHint' | 'spellCheck' | 'autoCapitalize';

export interface TextFieldProps extends Omit<FieldWords, 'end'>, Pick<ComponentProps<'input'>, Passed> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly count?: Count | undefined;
  /** A button inside the box, at its end (`用现在的位置`). */
  readonly button?: ReactNode;
  /** Digits of one width: phone numbers, codes. */
  readonly digits?: boolean | undefined;
}

/** One line of text. Never stops anybody typing: limits are told, not enforced. */
export function TextField({ value, onChange, onBlur, count, button, digits, label, id, hint, error, optional, ...input }: TextFieldProps) {
  return (
    <Field label={label} id={id} hint={hint} error={error} optional={optional} end={counterText(count)}>
      {(control) => {
        const box = (
          <input
            {...input}
            {...control}
            className={classes('input', digits && 'num')}
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
            }}
            onBlur={onBlur}
          />
        );
        return button ? (
          <div className="withbtn">
            {box}
            {button}
          </div>
        ) : (
          box
        );
      }}
    </Field>
  );
}
