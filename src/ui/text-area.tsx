import type { ComponentProps, KeyboardEvent } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { classes } from './classes.ts';
import type { Count } from './counter.ts';
import { counterText } from './counter.ts';
import type { FieldWords } from './field.tsx';
import { Field } from './field.tsx';

export interface TextAreaProps
  extends Omit<FieldWords, 'end'>, Pick<ComponentProps<'textarea'>, 'placeholder' | 'disabled' | 'name' | 'rows'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly count?: Count | undefined;
  /** A title: it may wrap, but holds no line break. */
  readonly oneLine?: boolean | undefined;
}

/** Text that grows with what is written in it. */
export function TextArea({ value, onChange, onBlur, count, oneLine, rows, label, id, hint, error, optional, ...area }: TextAreaProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (box.current) growByHand(box.current);
  }, [value]);

  function handleKeyDown(event: KeyboardEvent) {
    if (oneLine && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
  }

  return (
    <Field label={label} id={id} hint={hint} error={error} optional={optional} end={counterText(count)}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          ref={box}
          className={classes('input', oneLine && 'auto')}
          rows={rows ?? (oneLine ? 1 : 3)}
          value={value}
          onChange={(event) => {
            onChange(oneLine ? event.target.value.replace(/\s*\n\s*/gu, ' ') : event.target.value);
          }}
          onKeyDown={handleKeyDown}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}

/** Where the browser cannot size a field by its content, its height follows by hand. */
function growByHand(box: HTMLTextAreaElement): void {
  if (Reflect.has(box.style, 'fieldSizing')) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
}
