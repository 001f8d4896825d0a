import type { ReactNode } from 'react';
import { useId } from 'react';
import { classes } from './classes.ts';
import type { FieldWords } from './field.tsx';
import { FieldNotes } from './field.tsx';

export interface FieldSetProps extends Omit<FieldWords, 'end'> {
  readonly children: ReactNode;
}

/** A question with several controls: one legend, one hint, one error for all. Takes focus from an error summary. */
export function FieldSet({ label, id, hint, error, optional, children }: FieldSetProps) {
  const ownId = useId();
  const set = id ?? ownId;
  const described = classes(Boolean(hint) && `${set}-hint`, error && `${set}-err`);
  return (
    <fieldset className={classes('field', error && 'bad')} id={set} tabIndex={-1} aria-describedby={described || undefined}>
      <legend className="label">
        {label}
        {optional && <span className="opt">{optional}</span>}
      </legend>
      <FieldNotes id={set} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}
