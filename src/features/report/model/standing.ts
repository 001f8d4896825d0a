/** How a report stands, in the keys of the design: delivery until it has arrived, then what people do with it. */

/** Groups of the list 我的记录, in the order in which a member wants them. */
export const STANDING_GROUPS = ['fix', 'local', 'doing', 'end'] as const;
export type StandingGroup = (typeof STANDING_GROUPS)[number];

export type Standing =
  | { readonly axis: 'delivery'; readonly key: 'local' | 'sending' | 'failed' }
  | {
      readonly axis: 'processing';
      readonly key: 'draft' | 'office' | 'returned' | 'county' | 'adopted' | 'kept' | 'replied' | 'withdrawn';
    };

const PROCESSING = {
  draft: 'draft',
  submitted: 'office',
  returned: 'returned',
  forwarded: 'county',
  notAdopted: 'kept',
  edited: 'county',
  signedOff: 'county',
  issued: 'adopted',
  transferred: 'adopted',
  closed: 'replied',
  withdrawn: 'withdrawn',
} as const;

const ENDED = ['notAdopted', 'issued', 'transferred', 'closed', 'withdrawn'];

/** One label for a report, never a mix of the two axes. A draft that is only being written is a draft, wherever it is. */
export function standingOf({ status, delivery }: { readonly status: string; readonly delivery: string }): Standing {
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

/** Where a report stands in the member's own list. */
export function groupOf(record: { readonly status: string; readonly delivery: string }): StandingGroup {
  if (record.delivery === 'failed') return 'fix';
  if (record.status === 'draft' || !['arrived', 'draft'].includes(record.delivery)) return 'local';
  if (record.status === 'returned') return 'fix';
  return ENDED.includes(record.status) ? 'end' : 'doing';
}
