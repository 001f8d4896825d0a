import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSync } from '#src/device/live.ts';
import type { Draft, StorageCode } from '#src/device/shown.ts';
import { storageCodeOf } from '#src/device/storage-fault.ts';
import type { Problem } from '#src/domain/problem.ts';
import { useToast } from '#src/ui/toast.tsx';

export interface HandingIn {
  readonly isBusy: boolean;
  /** The domain's refusal of the last try. */
  readonly problem: Problem | null;
  /** The phone could not keep it. */
  readonly unsaved: StorageCode | null;
  /** Words and command together, both or neither. @returns true when it is on the phone for good */
  readonly submit: () => Promise<boolean>;
}

/** Hands a report in, the first time or mended. */
export function useHandingIn(draft: Draft): HandingIn {
  const { t } = useTranslation();
  const { online } = useSync();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [unsaved, setUnsaved] = useState<StorageCode | null>(null);

  async function submit(): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    setUnsaved(null);
    try {
      const done = await draft.transition('submit');
      if (done.ok) {
        toast({ text: t(online ? 'submit.sending' : 'submit.offline'), icon: Check });
        return true;
      }
      setProblem(done.problem);
    } catch (error) {
      const code = storageCodeOf(error);
      if (code === null) throw error;
      setUnsaved(code);
    }
    setBusy(false);
    return false;
  }

  return { isBusy, problem, unsaved, submit };
}
