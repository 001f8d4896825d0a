/** Takes turns by key: jobs under the same key run one after the other, in the order they came. */
export type Turns = <T>(key: string, job: () => Promise<T>) => Promise<T>;

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return async (key, job) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(job, job);
    const settled = turn.catch(() => undefined);
    last.set(key, settled);
    try {
      return await turn;
    } finally {
      if (last.get(key) === settled) last.delete(key);
    }
  };
}
