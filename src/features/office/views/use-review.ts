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
import type { Json } from '#src/domain/record/stored.ts';
import { isBlank } from '#src/domain/text.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import type { FieldError } from '#src/ui/error-summary.tsx';
import { useToast } from '#src/ui/toast.tsx';
import type { Neighbours, Queue } from '#src/features/office/model/review-queue.ts';
import { needsSummary } from '#src/features/office/model/summary-of-voice.ts';
import { CHANGED } from '#src/hall/changed-notice.tsx';
import { queuePath, reviewPath } from './review-paths.ts';

/** The id of the comment's field. */
export const COMMENT = 'review-comment';

export interface ReviewWork {
  readonly seen: Seen;
  readonly comment: Jotting;
  readonly reason: Jotting;
  readonly errors: readonly FieldError[];
  /** How often a decision was tried and had to be mended first. */
  readonly tries: number;
  readonly busy: boolean;
  readonly returning: boolean;
  readonly openSheet: () => void;
  readonly closeSheet: () => void;
  readonly forward: () => Promise<void>;
  readonly sendBack: (reason: string) => Promise<Attempt<Shown>>;
}

/** What a reviewer is doing with one report; every typed word stays on the phone until its decision is made. */
export function useReview(record: Shown, queue: Queue, neighbours: Neighbours): ReviewWork {
  const { t } = useTranslation('office');
  const commit = useCommit();
  const seen = useSeen(record, useActor().id);
  const comment = useJotting(`forward:${record.id}`);
  const reason = useJotting(`return:${record.id}`);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const [returning, setReturning] = useState(false);
  const leave = useLeave(queue, neighbours);

  function complain(...found: readonly FieldError[]) {
    setErrors(found);
    setTries((before) => before + 1);
  }

  async function decide(name: string, options: TransitionOptions, words: Jotting): Promise<Attempt<Shown>> {
    setBusy(true);
    const done = await attempt(() => commit.transition(record.id, name, options));
    if (!done.ok) {
      setBusy(false);
      return done;
    }
    await words.clear().catch(() => undefined);
    leave(name);
    return done;
  }

  async function forward() {
    if (seen.changed) {
      complain({ field: CHANGED, text: t('changed.error') });
      return;
    }
    if (needsSummary(record.body) && isBlank(typed(comment))) {
      complain({ field: COMMENT, text: t('comment.voice.error') });
      return;
    }
    const done = await decide('forward', { input: forwardInput(comment) }, comment);
    if (!done.ok) complain({ field: COMMENT, text: wordsOf(done, t) });
  }

  async function sendBack(note: string): Promise<Attempt<Shown>> {
    if (seen.changed) return { ok: false, problem: problem('content_changed'), storage: null };
    return decide('return', { note }, reason);
  }

  function openSheet() {
    if (seen.changed) {
      complain({ field: CHANGED, text: t('changed.error') });
      return;
    }
    setErrors([]);
    setReturning(true);
  }

  const closeSheet = () => setReturning(false);
  return { seen, comment, reason, errors, tries, busy, returning, openSheet, closeSheet, forward, sendBack };
}

/** The comment as it is typed so far. */
export function typed({ values }: Jotting): string {
  return typeof values.officeComment === 'string' ? values.officeComment : '';
}

function forwardInput(comment: Jotting): Record<string, Json> {
  const text = typed(comment);
  return {
    ...(isBlank(text) ? {} : { officeComment: text }),
    ...(comment.values.toLocalParty === true ? { toLocalParty: true } : {}),
  };
}

/** A faulty field says what is wrong with it; any other refusal says why. */
function wordsOf(refused: Exclude<Attempt<Shown>, { ok: true }>, t: (key: string) => string): string {
  const [fault] = refused.problem?.detail?.fields ?? [];
  return t(fault ? `fault.${fault.code}` : refusalKey(refused));
}

/** After a decision: the next report of the queue, or the queue when nothing is left. */
function useLeave(queue: Queue, { next, previous }: Neighbours): (name: string) => void {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const toast = useToast();
  const onwards = next ?? previous;
  return (name) => {
    toast({ icon: CircleCheck, text: t(name === 'return' ? 'done.returned' : 'done.forwarded') });
    void navigate(queue === 'waiting' && onwards !== null ? reviewPath(onwards, queue) : queuePath(queue), { replace: true });
  };
}
