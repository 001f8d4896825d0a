/** How a deed stands, in the keys of the design, and where it is in the member's own list. */

export const LOOKS = {
  draft: 'draft',
  submitted: 'toVerify',
  returned: 'returned',
  confirmed: 'verified',
  withdrawn: 'withdrawn',
} as const;

interface Standing {
  readonly status: string;
  readonly delivery: string;
}

/** Where a deed stands in 我的记录. */
export function groupOf({ status, delivery }: Standing): 'fix' | 'local' | 'doing' | 'end' {
  if (delivery === 'failed') return 'fix';
  if (status === 'draft' || !['arrived', 'draft'].includes(delivery)) return 'local';
  if (status === 'returned') return 'fix';
  return status === 'submitted' ? 'doing' : 'end';
}
