/** What an act on a record came to. */
import type { Problem } from '#src/domain/problem.ts';
import type { Stored } from './stored.ts';

/**
 * `record` is the very object handed in when it did not change itself (only a variant was made beside it);
 * `also` holds every other record the act made or changed, in its new form.
 */
export type Applied =
  | {
      readonly status: 'applied' | 'merged';
      readonly record: Stored;
      readonly also: readonly Stored[];
      readonly variants: readonly string[];
    }
  | { readonly status: 'noop' }
  | { readonly status: 'rejected'; readonly problem: Problem };

export function reject(refusal: Problem): Applied {
  return { status: 'rejected', problem: refusal };
}
