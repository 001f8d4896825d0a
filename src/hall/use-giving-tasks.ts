import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useCommit } from '#src/device/live.ts';
import { givenTaskId } from '#src/domain/record/identity.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { useToast } from '#src/ui/toast.tsx';

export interface TaskToGive {
  /** The office or person. */
  readonly to: string;
  /** The decision or deployment it comes from; one addressee is given one task for it. */
  readonly reason: string;
  /** Whatever else the task says. */
  readonly body: Body;
}

export interface GivingTasks {
  /** Why a task was not given, in words. */
  readonly trouble: string | null;
  /** Gives them one after another; stops at the first that could not be kept. True when all were given. */
  readonly give: (tasks: readonly TaskToGive[]) => Promise<boolean>;
}

/** One decision or deployment becomes a task for each office in one step; tapped twice, or on two phones, still one each. Source: §3.1. */
export function useGivingTasks(): GivingTasks {
  const { t } = useTranslation('task');
  const commit = useCommit();
  const toast = useToast();
  const [trouble, setTrouble] = useState<string | null>(null);

  async function give(tasks: readonly TaskToGive[]): Promise<boolean> {
    setTrouble(null);
    for (const { to, reason, body } of tasks) {
      const done = await attempt(() => commit.edit('task', givenTaskId(reason, to), { ...body, from: 'county', to }));
      if (!done.ok) {
        setTrouble(t(refusalKey(done)));
        return false;
      }
    }
    toast({ icon: CircleCheck, text: t('give.done', { count: tasks.length }) });
    return true;
  }

  return { trouble, give };
}
