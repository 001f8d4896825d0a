import { useEffect, useState } from 'react';
import type { Portions } from '#src/domain/portions.ts';

/**
 * The result of a long computation, done in portions with a pause after each: what is tapped or typed meanwhile comes first.
 *
 * @param begin starts it; null while something it needs is not there yet
 * @param question what is asked; another one shows nothing until its own answer is whole
 * @param deps what the answer is made of; when it changes the last whole answer stays until the new one is
 * @returns null until the first whole answer
 */
export function usePortions<Result>(
  begin: (() => Portions<Result>) | null,
  question: readonly unknown[],
  deps: readonly unknown[],
): Result | null {
  const asked = JSON.stringify(question);
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly result: Result } | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const isReady = begin !== null;
  useEffect(() => {
    if (begin === null) return undefined;
    return run(
      begin(),
      (result) => setAnswer({ asked, result }),
      (error) => setFailure({ error }),
    );
    // The caller names what the answer is made of; the function itself is new at every render.
  }, [isReady, asked, ...deps]);
  // A fault is the page's, as if it had been computed there.
  if (failure !== null) throw failure.error;
  return answer?.asked === asked ? answer.result : null;
}

/** Runs portion after portion, each as a task of its own. @returns what ends it early */
function run<Result>(portions: Portions<Result>, done: (result: Result) => void, failed: (error: unknown) => void): () => void {
  const { port1: next, port2: pause } = new MessageChannel();
  const step = () => {
    const portion = portions.next();
    if (portion.done !== true) {
      pause.postMessage(null);
      return;
    }
    next.close();
    done(portion.value);
  };
  next.onmessage = () => {
    try {
      step();
    } catch (error) {
      next.close();
      failed(error);
    }
  };
  pause.postMessage(null);
  return () => next.close();
}
