/** A database query that answers again whenever its answer changes, in this tab or another. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

/**
 * @param deps what the query is made of; another value starts it anew and shows `undefined` until its answer
 * @returns undefined until the first answer
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<{ readonly deps: readonly unknown[]; readonly value: T } | undefined>();
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    const watching = liveQuery(query).subscribe({
      next: (value) => setAnswer({ deps, value }),
      error: (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
    });
    return () => watching.unsubscribe();
    // The caller names what the query is made of; the function itself is new at every render.
  }, deps);
  if (failure !== null) throw failure;
  return answer !== undefined && same(answer.deps, deps) ? answer.value : undefined;
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
