import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt, type Attempt } from '#src/device/attempt.ts';
import { useCommit } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Result } from '#src/domain/result.ts';
import { storageKey } from '#src/i18n/refusal.ts';
import { useToast } from '#src/ui/toast.tsx';

export interface Choice {
  /** Why the last try was not done, in words; null when nothing went wrong. */
  readonly refusal: string | null;
  readonly take: () => Promise<void>;
  readonly keep: () => Promise<void>;
  /** Brings the deleted record back, so that the other wording can be put into it. */
  readonly restore: () => Promise<void>;
}

const NAMED = ['gone', 'state_changed', 'content_changed', 'forbidden'];

export function useChoice(variant: Shown, parent: Shown | null): Choice {
  const { t } = useTranslation('variant');
  const commit = useCommit();
  const toast = useToast();
  const [refusal, setRefusal] = useState<string | null>(null);

  async function tried(act: () => Promise<Result<Shown>>, done: string) {
    const outcome = await attempt(act);
    setRefusal(outcome.ok ? null : wordsOf(outcome));
    if (outcome.ok) toast({ icon: CircleCheck, text: t(done) });
  }

  function wordsOf({ problem, storage }: Exclude<Attempt<Shown>, { ok: true }>): string {
    if (storage !== null) return t(storageKey(storage));
    return t(NAMED.includes(problem.code) ? `page.refused.${problem.code}` : 'page.refused.other');
  }

  return {
    refusal,
    take: () => {
      const from = parent?.body[textIn(variant.body, 'field')] ?? null;
      return tried(() => commit.transition(variant.id, 'take', { input: { from } }), 'page.done.take');
    },
    keep: () => tried(() => commit.transition(variant.id, 'close'), 'page.done.close'),
    restore: async () => {
      if (parent !== null) await tried(() => commit.restore(parent.id), 'page.restored');
    },
  };
}
