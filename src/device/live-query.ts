/** A database query that answers again whenever its answer changes, in this tab or another. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import type { Desk } from './desk.ts';
import { isConnectionLost } from './storage-fault.ts';

/** So often a dead connection is replaced before the failure is shown. */
const CONNECTIONS = 5;

/**
 * @param deps what the query is made of besides the desk; another value starts it anew and shows `undefined` until its answer
 * @returns undefined until the first answer
 */
export function useLive<T>(desk: Desk, query: () => Promise<T>, deps: readonly unknown[]): T | undefined {
  const all = [desk, ...deps];
  const [answer, setAnswer] = useState<{ readonly all: readonly unknown[]; readonly value: T } | undefined>();
  const [failure, setFailure] = useState<Error | null>(null);
  const [mended, setMended] = useState(0);
  useEffect(() => {
    let gone = false;
    const fail = (error: unknown) => {
      if (!gone) setFailure(error instanceof Error ? error : new Error(String(error)));
    };
    const mend = () => {
      if (!gone) setMended(mended + 1);
    };
    const watching = liveQuery(query).subscribe({
      next: (value) => setAnswer({ all, value }),
      error(error: unknown) {
        if (!isConnectionLost(error) || mended >= CONNECTIONS) fail(error);
        else void desk.mendStorage().then(mend, () => fail(error)); // a desk that was closed cannot be mended
      },
    });
    return () => {
      gone = true;
      watching.unsubscribe();
    };
    // The caller names what the query is made of; the function itself is new at every render.
  }, [...all, mended]);
  if (failure !== null) throw failure;
  return answer !== undefined && same(answer.all, all) ? answer.value : undefined;
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
