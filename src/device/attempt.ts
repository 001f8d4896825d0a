/** An act tried from a screen: done, refused by the rules, or not kept by the phone. Each is a value; bugs still throw. */
import type { Problem } from '#src/domain/problem.ts';
import type { Result } from '#src/domain/result.ts';
import type { StorageCode } from './shown.ts';
import { storageCodeOf } from './storage-fault.ts';

export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem; readonly storage: null }
  | { readonly ok: false; readonly problem: null; readonly storage: StorageCode };

export async function attempt<T>(act: () => Promise<Result<T>>): Promise<Attempt<T>> {
  try {
    const done = await act();
    return done.ok ? done : { ok: false, problem: done.problem, storage: null };
  } catch (error) {
    const storage = storageCodeOf(error);
    if (storage === null) throw error;
    return { ok: false, problem: null, storage };
  }
}
