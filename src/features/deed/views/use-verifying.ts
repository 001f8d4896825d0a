import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { attempt, type Attempt } from '#src/device/attempt.ts';
import { useActor, useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import { type Seen, useSeen } from '#src/device/seen.ts';
import type { Jotting, Shown, TransitionOptions } from '#src/device/shown.ts';
import { problem } from '#src/domain/problem.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { CHANGED } from '#src/hall/changed-notice.tsx';
import { refusalKey } from '#src/i18n/refusal.ts';
import type { FieldError } from '#src/ui/error-summary.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { OFFICE_PATH } from './deed-paths.ts';

/** The id of the note's field. */
export const NOTE = 'office-note';

export interface Verifying {
  readonly seen: Seen;
  readonly note: Jotting;
  readonly reason: Jotting;
  readonly errors: readonly FieldError[];
  /** How often a decision was tried and had to be mended first. */
  readonly tries: number;
  readonly busy: boolean;
  readonly returning: boolean;
  readonly openSheet: () => void;
  readonly closeSheet: () => void;
  readonly confirm: () => Promise<void>;
  readonly sendBack: (reason: string) => Promise<Attempt<Shown>>;
}

/** What the office is doing with one deed; every typed word stays on the phone until its decision is made. */
export function useVerifying(record: Shown): Verifying {
  const { t } = useTranslation('deed');
  const commit = useCommit();
  const navigate = useNavigate();
  const toast = useToast();
  const seen = useSeen(record, useActor().id);
  const note = useJotting(`confirm:${record.id}`);
  const reason = useJotting(`return:${record.id}`);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const [returning, setReturning] = useState(false);

  function complain(found: FieldError) {
    setErrors([found]);
    setTries((before) => before + 1);
  }

  async function decide(name: 'confirm' | 'return', options: TransitionOptions, words: Jotting): Promise<Attempt<Shown>> {
    setBusy(true);
    const done = await attempt(() => commit.transition(record.id, name, options));
    if (!done.ok) {
      setBusy(false);
      return done;
    }
    await words.clear().catch(() => undefined);
    toast({ icon: CircleCheck, text: t(`verify.done.${name}`) });
    await navigate(OFFICE_PATH, { replace: true });
    return done;
  }

  async function confirm() {
    if (seen.changed) {
      complain({ field: CHANGED, text: t('verify.changed') });
      return;
    }
    const officeNote = textIn(note.values, 'officeNote');
    const done = await decide('confirm', officeNote === '' ? {} : { input: { officeNote } }, note);
    if (done.ok) return;
    const [fault] = done.problem?.detail?.fields ?? [];
    complain({ field: NOTE, text: t(fault ? `fault.${fault.code}` : refusalKey(done)) });
  }

  async function sendBack(words: string): Promise<Attempt<Shown>> {
    if (seen.changed) return { ok: false, problem: problem('content_changed'), storage: null };
    return decide('return', { note: words }, reason);
  }

  function openSheet() {
    if (seen.changed) complain({ field: CHANGED, text: t('verify.changed') });
    else setReturning(true);
  }

  const closeSheet = () => setReturning(false);
  return { seen, note, reason, errors, tries, busy, returning, openSheet, closeSheet, confirm, sendBack };
}
