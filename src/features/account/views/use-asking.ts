import { useState } from 'react';
import type { Refusal } from './refusal-words.ts';

/** What a form asks of the server: one question at a time, and the last refusal until the next. */
export interface Asking {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly ask: () => Promise<void>;
}

/**
 * @param question goes to the server; never throws
 * @param onDone what follows once the server agreed
 */
export function useAsking(question: () => Promise<{ readonly ok: true } | ({ readonly ok: false } & Refusal)>, onDone: () => void): Asking {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function ask() {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    const answer = await question();
    setBusy(false);
    if (answer.ok) onDone();
    else setRefusal(answer);
  }

  return { busy, refusal, ask };
}
