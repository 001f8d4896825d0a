/** How a proposal stands, in the keys of the design: delivery until it has arrived, then what people do with it. */

export type StandingGroup = 'fix' | 'local' | 'doing' | 'end';

export type Standing =
  | { readonly axis: 'delivery'; readonly key: 'local' | 'sending' | 'failed' }
  | {
      readonly axis: 'processing';
      readonly key: 'draft' | 'office' | 'returned' | 'county' | 'filed' | 'notFiled' | 'kept' | 'replied' | 'verified' | 'withdrawn';
    };

const PROCESSING = {
  draft: 'draft',
  submitted: 'office',
  returned: 'returned',
  filed: 'filed',
  notFiled: 'notFiled',
  merged: 'kept',
  assigned: 'county',
  replied: 'replied',
  closed: 'verified',
  withdrawn: 'withdrawn',
} as const;

const ENDED = ['notFiled', 'merged', 'closed', 'withdrawn'];
/** Waiting for the author: to mend it, or to judge the answer. */
const OWED = ['returned', 'replied'];

interface Stands {
  readonly status: string;
  readonly delivery: string;
}

/** One label for a proposal, never a mix of the two axes. A draft that is only being written is a draft, wherever it is. */
export function standingOf({ status, delivery }: Stands): Standing {
  if (delivery === 'failed') return { axis: 'delivery', key: 'failed' };
  if (status !== 'draft') {
    if (delivery === 'local' || delivery === 'checking') return { axis: 'delivery', key: 'local' };
    if (delivery === 'sending') return { axis: 'delivery', key: 'sending' };
  }
  return { axis: 'processing', key: PROCESSING[isKnown(status) ? status : 'draft'] };
}

function isKnown(status: string): status is keyof typeof PROCESSING {
  return Object.hasOwn(PROCESSING, status);
}

/** Where a proposal stands in the member's own list. An answer waits for the first proposer's judgement. */
export function groupOf({ status, delivery }: Stands): StandingGroup {
  if (delivery === 'failed') return 'fix';
  if (status === 'draft' || !['arrived', 'draft'].includes(delivery)) return 'local';
  if (OWED.includes(status)) return 'fix';
  return ENDED.includes(status) ? 'end' : 'doing';
}
