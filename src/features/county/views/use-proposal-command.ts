import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt, type Attempt } from '#src/device/attempt.ts';
import { useCommit, useSettings } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown, StorageCode } from '#src/device/shown.ts';
import type { Fault } from '#src/domain/problem.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { recordDefinition } from '#src/registry.ts';
import type { FieldError } from '#src/ui/error-summary.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { optionsFrom, presetsOf } from './proposals-inputs.ts';

export interface ProposalBlank {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
}

/** One command on a proposal being filled in. */
export interface ProposalWork {
  readonly name: string;
  readonly blanks: readonly ProposalBlank[];
  readonly values: Body;
  readonly saveFailed: StorageCode | null;
  readonly errors: readonly FieldError[];
  readonly tries: number;
  readonly change: (blank: string, value: Json) => void;
  readonly submit: () => Promise<void>;
}

export interface ProposalTarget {
  readonly record: Shown;
  readonly name: string;
  /** `YYYY-MM-DD` in the county. */
  readonly today: string;
  /** Why it must not be done yet; null when nothing stands against it. */
  readonly hindrance: string | null;
  readonly onDone: () => void;
}

/** The blanks of a command on a proposal, typed on this phone until the command is given. */
export function useProposalCommand({ record, name, today, hindrance, onDone }: ProposalTarget): ProposalWork {
  const { t } = useTranslation('county');
  const toast = useToast();
  const commit = useCommit();
  const { proposalDueMonths } = useSettings();
  const jotting = useJotting(`${name}:${record.id}`, { toldHere: true });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [tries, setTries] = useState(0);
  const blanks = useProposalBlanks(name);
  const values = { ...presetsOf(name, today, proposalDueMonths), ...jotting.values };
  const first = blanks[0]?.name ?? '';

  function complain(found: readonly FieldError[]) {
    setErrors(found);
    setTries((before) => before + 1);
  }

  async function submit() {
    if (hindrance !== null) {
      complain([{ field: blankId(name, first), text: hindrance }]);
      return;
    }
    const done = await attempt(() =>
      commit.transition(record.id, name, optionsFrom(recordDefinition('proposal').transitions[name], values)),
    );
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
    if (faults.length === 0) return [{ field: blankId(name, first), text: t(refusalKey(refused)) }];
    return faults.map((fault) => ({ field: blankId(name, blankOf(fault)), text: wordsOf(fault) }));
  }

  function wordsOf(fault: Fault): string {
    const blank = blanks.find((one) => one.name === blankOf(fault));
    return fault.code === 'required' && blank ? t('act.error.required', { field: blank.label }) : t(`fault.${fault.code}`);
  }

  return { name, blanks, values, saveFailed: jotting.saveFailed, errors, tries, change: jotting.change, submit };
}

/** The id of a blank's field, so that an error can lead to it. */
export function blankId(command: string, blank: string): string {
  return `${command}-${blank}`;
}

function useProposalBlanks(name: string): readonly ProposalBlank[] {
  const { t } = useTranslation('county');
  const rule = recordDefinition('proposal').transitions[name];
  const reason = rule?.needs === 'reason' ? [{ name: 'note', label: t(`proposals.note.${name}`), required: true }] : [];
  const inputs = (rule?.input ?? []).map((input) => ({
    name: input,
    label: t(`proposals.blank.${input}`),
    required: rule?.requires?.includes(input) ?? false,
  }));
  return [...inputs.filter((blank) => blank.name === 'reasons'), ...reason, ...inputs.filter((blank) => blank.name !== 'reasons')];
}

/** `input.number` → `number` */
function blankOf({ path }: Fault): string {
  return path.replace(/^input\./u, '').split('.')[0] ?? path;
}
