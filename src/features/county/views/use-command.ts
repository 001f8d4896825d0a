import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt, type Attempt } from '#src/device/attempt.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Draft, Shown, StorageCode, TransitionOptions } from '#src/device/shown.ts';
import type { Fault } from '#src/domain/problem.ts';
import type { TransitionRule } from '#src/domain/record/definition.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { recordDefinition } from '#src/registry.ts';
import type { FieldError } from '#src/ui/error-summary.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { kindOf } from './command-inputs.ts';

export interface Blank {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
}

/** One command being filled in. */
export interface CommandWork {
  readonly name: string;
  readonly blanks: readonly Blank[];
  readonly values: Body;
  readonly saveFailed: StorageCode | null;
  readonly errors: readonly FieldError[];
  readonly tries: number;
  readonly change: (blank: string, value: string) => void;
  readonly submit: () => Promise<void>;
}

export interface CommandTarget {
  readonly record: Shown;
  /** The edited text: typed words go in together with the command. */
  readonly draft: Draft;
  readonly name: string;
  /** `YYYY-MM-DD` in the county. */
  readonly today: string;
  /** Why it must not be done yet; null when nothing stands against it. */
  readonly hindrance: string | null;
  readonly onDone: () => void;
}

/** The blanks of a command on a report, typed on this phone until the command is given. */
export function useCommand({ record, draft, name, today, hindrance, onDone }: CommandTarget): CommandWork {
  const { t } = useTranslation('county');
  const toast = useToast();
  const rule = recordDefinition('report').transitions[name];
  const jotting = useJotting(`${name}:${record.id}`, { toldHere: true });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [tries, setTries] = useState(0);
  const blanks = useBlanks(name, rule);
  const values = { ...presets(blanks, today), ...jotting.values };

  function complain(found: readonly FieldError[]) {
    setErrors(found);
    setTries((before) => before + 1);
  }

  async function submit() {
    const first = blanks[0]?.name ?? '';
    if (hindrance !== null) {
      complain([{ field: fieldId(name, first), text: hindrance }]);
      return;
    }
    const done = await attempt(() => draft.transition(name, optionsOf(rule, values)));
    if (!done.ok) {
      complain(errorsOf(done));
      return;
    }
    await jotting.clear().catch(() => undefined);
    toast({ icon: CircleCheck, text: t('done.saved') });
    onDone();
  }

  function errorsOf(refused: Exclude<Attempt<Shown>, { ok: true }>): FieldError[] {
    const faults = refused.problem?.detail?.fields ?? [];
    if (faults.length === 0) return [{ field: fieldId(name, blanks[0]?.name ?? ''), text: t(refusalKey(refused)) }];
    return faults.map((fault) => ({ field: fieldId(name, blankOf(fault)), text: wordsOf(fault) }));
  }

  function wordsOf(fault: Fault): string {
    const blank = blanks.find((one) => one.name === blankOf(fault));
    if (fault.code !== 'required' || !blank) return t(`fault.${fault.code}`);
    return blank.name === 'note' ? t('act.note.error') : t('act.error.required', { field: blank.label });
  }

  return { name, blanks, values, saveFailed: jotting.saveFailed, errors, tries, change: jotting.change, submit };
}

/** The id of a blank's field, so that an error can lead to it. */
export function fieldId(command: string, blank: string): string {
  return `${command}-${blank}`;
}

function useBlanks(name: string, rule: TransitionRule | undefined): readonly Blank[] {
  const { t } = useTranslation('county');
  const reason = rule?.needs === 'reason' ? [{ name: 'note', label: t(`act.note.${name}`), required: true }] : [];
  const inputs = (rule?.input ?? []).map((input) => ({
    name: input,
    label: t(`act.${input}.label`),
    required: rule?.requires?.includes(input) ?? false,
  }));
  return [...reason, ...inputs];
}

/** A day that must be given is today unless another is written. */
function presets(blanks: readonly Blank[], today: string): Body {
  return Object.fromEntries(blanks.filter(({ name, required }) => required && kindOf(name) === 'date').map(({ name }) => [name, today]));
}

function optionsOf(rule: TransitionRule | undefined, values: Body): TransitionOptions {
  const filled = (rule?.input ?? []).filter((name) => textIn(values, name) !== '');
  const note = textIn(values, 'note');
  return {
    ...(note === '' ? {} : { note }),
    ...(filled.length === 0 ? {} : { input: Object.fromEntries(filled.map((name) => [name, textIn(values, name)])) }),
  };
}

/** `input.number` → `number` */
function blankOf({ path }: Fault): string {
  return path.replace(/^input\./u, '').split('.')[0] ?? path;
}
