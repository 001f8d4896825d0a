import { useState } from 'react';
import type { Draft, StorageCode } from '#src/device/shown.ts';
import { storageCodeOf } from '#src/device/storage-fault.ts';
import type { Fault } from '#src/domain/problem.ts';
import { fieldOf } from '#src/domain/record/form-faults.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import type { Template } from '#src/domain/settings.ts';
import { cleanText } from '#src/domain/text.ts';
import type { Form } from './form.ts';
import { useSkeleton } from './use-skeleton.ts';

export interface DraftForm extends Form {
  /** Refused characters were taken out of something pasted. */
  readonly wasCleaned: boolean;
  /** The phone could not keep what was typed. */
  readonly unsaved: StorageCode | null;
}

export interface FormOptions {
  /** Mistakes to show now. */
  readonly faults: readonly Fault[];
  readonly wordsOf: (fault: Fault) => string;
  /** Answers shown from the start; they become the member's own with the first thing typed. */
  readonly filled?: Body;
  /** Words a new paper begins with; each becomes the person's own once they write in its field. */
  readonly skeleton?: Template;
}

/** The form over a draft. */
export function useForm(draft: Draft, { faults, wordsOf, filled = {}, skeleton = {} }: FormOptions): DraftForm {
  const [wasCleaned, setCleaned] = useState(false);
  const [lost, setLost] = useState<StorageCode | null>(null);
  const begun = useSkeleton(draft, skeleton);
  const isUntouched = draft.record === null && !draft.dirty;

  function begin(): void {
    if (!isUntouched) return;
    for (const [field, value] of Object.entries(filled)) draft.change(field, value);
  }

  function change(field: string, value: Json): void {
    begin();
    const clean = typeof value === 'string' ? cleanText(value) : value;
    if (clean !== value) setCleaned(true);
    begun.change(field, clean);
  }

  function keep(): void {
    begin();
    draft.flush().then(
      () => setLost(null),
      (error: unknown) => {
        const code = storageCodeOf(error);
        if (code === null) throw error;
        setLost(code);
      },
    );
  }

  function errorAt(field: string): string | null {
    const fault = faults.find((one) => fieldOf(one) === field);
    return fault ? wordsOf(fault) : null;
  }

  return {
    id: draft.id,
    values: isUntouched ? { ...filled, ...draft.values } : draft.values,
    textAt: begun.textAt,
    change,
    errorAt,
    keep,
    wasCleaned,
    unsaved: draft.saveFailed ?? lost,
  };
}
