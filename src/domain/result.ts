import type { Problem } from './problem.ts';

/** The outcome of asking whether something may be done: yes with a value, or a refusal that says why. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function allow<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
