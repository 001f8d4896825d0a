import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useCommit } from '#src/device/live.ts';
import type { Shown, TransitionOptions } from '#src/device/shown.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { useToast } from '#src/ui/toast.tsx';

export interface Acting {
  /** Why it was not done, in words. */
  readonly trouble: string | null;
  /** True when the command was given; false when it was refused or could not be kept. */
  readonly act: (name: string, options?: TransitionOptions) => Promise<boolean>;
}

/** Gives a record one of its commands, and says in words how that went. */
export function useActing(record: Pick<Shown, 'id' | 'type'>): Acting {
  const { t } = useTranslation(record.type);
  const commit = useCommit();
  const toast = useToast();
  const [trouble, setTrouble] = useState<string | null>(null);

  async function act(name: string, options: TransitionOptions = {}): Promise<boolean> {
    const done = await attempt(() => commit.transition(record.id, name, options));
    setTrouble(done.ok ? null : t(refusalKey(done)));
    if (done.ok) toast({ icon: CircleCheck, text: t('act.kept') });
    return done.ok;
  }

  return { trouble, act };
}
