import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

/** What every field says about itself. */
export interface FieldWords {
  readonly label: string;
  /** The id of the control, so that an error summary can lead to it. */
  readonly id?: string | undefined;
  readonly hint?: ReactNode;
  /** What is wrong, in the words of the error summary. */
  readonly error?: string | null | undefined;
  /** `可以以后补` or `可不填`; required fields carry nothing. */
  readonly optional?: string | undefined;
  /** At the end of the label's line: a counter. */
  readonly end?: ReactNode;
}

export interface FieldControl {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldProps extends FieldWords {
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label above, hint below it, error between hint and control; the control is tied to all of them. */
export function Field({ label, id, hint, error, optional, end, children }: FieldProps) {
  const ownId = useId();
  const control = id ?? ownId;
  const described = classes(
    optional && `${control}-opt`,
    Boolean(hint) && `${control}-hint`,
    error && `${control}-err`,
    Boolean(end) && `${control}-end`,
  );
  return (
    <div className={classes('field', error && 'bad')}>
      <div className="label">
        <label htmlFor={control}>{label}</label>
        {optional && (
          <span className="opt" id={`${control}-opt`}>
            {optional}
          </span>
        )}
        {end && (
          <span className="end num" id={`${control}-end`}>
            {end}
          </span>
        )}
      </div>
      <FieldNotes id={control} hint={hint} error={error} />
      {children({ id: control, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
    </div>
  );
}

/** The lines between a label and its control. */
export function FieldNotes({ id, hint, error }: { readonly id: string } & Pick<FieldWords, 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="err" id={`${id}-err`}>
          <Icon of={CircleAlert} size="xs" />
          <span>{error}</span>
        </p>
      )}
    </>
  );
}
