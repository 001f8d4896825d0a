import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useCommit, useSettings, useSync } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Jotting } from '#src/device/shown.ts';
import type { Fault } from '#src/domain/problem.ts';
import { onePerField, saveFaults } from '#src/domain/record/form-faults.ts';
import { newId } from '#src/domain/record/identity.ts';
import { blankFaults } from '#src/domain/record/unfilled.ts';
import type { RecordDefinition } from '#src/domain/record/definition.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import type { Result } from '#src/domain/result.ts';
import { cleanText } from '#src/domain/text.ts';
import { refusalKey, storageKey } from '#src/i18n/refusal.ts';
import type { FieldError } from '#src/ui/error-summary.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { fieldErrors } from './fault-words.ts';

export interface SendingOptions {
  /** Fields without which it is not sent. */
  readonly needs: readonly string[];
  /** What stands there before anybody has typed. */
  readonly filled?: Body;
  /** What the words are kept under, where one person may be writing several of a kind; the kind alone where it is absent. */
  readonly about?: string;
  /** Fields of the form that only say how it is kept, and are no part of the record. */
  readonly beside?: readonly string[];
  /** How it is kept, where one new record is not the whole of it. */
  readonly keep?: (id: string, given: Body) => Promise<Result<unknown>>;
  /** What else stands in its way, told at its field. */
  readonly more?: (values: Body) => readonly Fault[];
  /** Where the record is shown once it is sent. */
  readonly pathOf: (id: string) => string;
}

export interface Sending {
  readonly state: 'loading' | 'ready';
  readonly values: Body;
  readonly savedAt: number | null;
  readonly saveFailed: Jotting['saveFailed'];
  readonly errors: readonly FieldError[];
  readonly tries: number;
  /** Why it was not kept, in words; every typed word is still there. */
  readonly trouble: string | null;
  readonly change: (field: string, value: Json) => void;
  readonly errorAt: (field: string) => string | null;
  readonly send: () => Promise<void>;
}

/**
 * Words for a record that is seen by others from its first moment: until the person sends them they are on this
 * phone alone and part of no record.
 */
export function useSending(definition: RecordDefinition, options: SendingOptions): Sending {
  const { needs, filled = {}, about = 'new', beside = [], keep, more, pathOf } = options;
  const { t } = useTranslation(definition.type);
  const commit = useCommit();
  const settings = useSettings();
  const { online } = useSync();
  const navigate = useNavigate();
  const toast = useToast();
  const words = useJotting(`${definition.type}:${about}`, { toldHere: true });
  const [tries, setTries] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const values = { ...filled, ...words.values };
  const recorded = Object.fromEntries(Object.entries(values).filter(([field]) => !beside.includes(field)));
  const faults = onePerField(
    [...blankFaults(values, needs), ...saveFaults(definition, recorded, settings), ...(more?.(values) ?? [])],
    [...beside, ...Object.keys(definition.fields)],
  );
  const errors = tries === 0 ? [] : fieldErrors(t, faults);

  async function send(): Promise<void> {
    setTries((before) => before + 1);
    setTrouble(null);
    if (faults.length > 0) return;
    const id = newId();
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
    const done = await attempt(() => keep?.(id, given) ?? commit.edit(definition.type, id, given));
    if (!done.ok) {
      setTrouble(t(refusalKey(done)));
      return;
    }
    await words.clear().catch(() => undefined);
    toast({ icon: Check, text: t(online ? 'submit.sending' : 'submit.offline') });
    await navigate(pathOf(id), { replace: true });
  }

  return {
    state: words.state,
    values,
    savedAt: words.savedAt,
    saveFailed: words.saveFailed,
    errors,
    tries,
    trouble: trouble ?? (words.saveFailed === null ? null : t(storageKey(words.saveFailed))),
    change: (field, value) => words.change(field, typeof value === 'string' ? cleanText(value) : value),
    errorAt: (field) => errors.find((error) => error.field === field)?.text ?? null,
    send,
  };
}
