import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/device/shown.ts';
import { storageCodeOf } from '#src/device/storage-fault.ts';
import type { StorageCode } from '#src/device/shown.ts';
import type { Fault } from '#src/domain/problem.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import type { Settings } from '#src/domain/settings.ts';
import { cleanText } from '#src/domain/text.ts';
import { fieldOf } from '#src/features/proposal/model/faults.ts';
import { faultWords } from './fault-words.ts';
import type { Form } from './form.ts';

export interface ProposalForm extends Form {
  /** Refused characters were taken out of something pasted. */
  readonly wasCleaned: boolean;
  /** The phone could not keep what was typed. */
  readonly unsaved: StorageCode | null;
}

/**
 * The form over a draft.
 *
 * @param filled answers shown from the start; they become the member's own with the first thing typed
 * @param faults mistakes to show now
 */
export function useProposalForm(draft: Draft, settings: Settings, faults: readonly Fault[], filled: Body = {}): ProposalForm {
  const { t } = useTranslation('proposal');
  const [wasCleaned, setCleaned] = useState(false);
  const [lost, setLost] = useState<StorageCode | null>(null);
  const isUntouched = draft.record === null && !draft.dirty;

  function begin(): void {
    if (!isUntouched) return;
    for (const [field, value] of Object.entries(filled)) draft.change(field, value);
  }

  function change(field: string, value: Json): void {
    begin();
    const clean = typeof value === 'string' ? cleanText(value) : value;
    if (clean !== value) setCleaned(true);
    draft.change(field, clean);
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
    return fault ? faultWords(t, fault, settings) : null;
  }

  return {
    id: draft.id,
    values: isUntouched ? { ...filled, ...draft.values } : draft.values,
    change,
    errorAt,
    keep,
    wasCleaned,
    unsaved: draft.saveFailed ?? lost,
  };
}
