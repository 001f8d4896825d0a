import type { ReactNode } from 'react';
import { useId } from 'react';
import { FieldNotes } from './field.tsx';
import { classes } from './classes.ts';

export interface CheckboxProps {
  readonly id?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly error?: string | null | undefined;
  readonly disabled?: boolean | undefined;
}

/** A tick with its words; the whole line can be tapped. */
export function Checkbox({ id, checked, onChange, children, error, disabled }: CheckboxProps) {
  const ownId = useId();
  const control = id ?? ownId;
  return (
    <div className={classes(error && 'field bad')}>
      <FieldNotes id={control} error={error} />
      <label className="checkline">
        <input
          type="checkbox"
          className="check"
          id={control}
          checked={checked}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${control}-err` : undefined}
          onChange={(event) => {
            onChange(event.target.checked);
          }}
        />
        <span>{children}</span>
      </label>
    </div>
  );
}
