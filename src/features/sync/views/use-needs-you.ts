import type { KeptItem, OutboxItem, Shown } from '#src/device/shown.ts';
import { useKept, useOutbox, useRecords, useSession } from '#src/device/live.ts';
import { useChoices } from '#src/device/use-choices.ts';

/** What only the person can settle: refused acts, second wordings, files that cannot be sent, reports and proposals sent back. */
export interface NeedsYou {
  readonly kept: readonly KeptItem[];
  readonly failed: readonly OutboxItem[];
  readonly variants: readonly Shown[];
  readonly returned: readonly Shown[];
  readonly count: number;
}

export function useNeedsYou(): NeedsYou {
  const { account } = useSession();
  const owner = account?.id ?? '';
  const kept = useKept() ?? [];
  const failed = (useOutbox() ?? []).filter(({ delivery }) => delivery === 'failed');
  const variants = useChoices({ owner }).records;
  const reports = useRecords('report', { owner, status: 'returned' }).records;
  const proposals = useRecords('proposal', { owner, status: 'returned' }).records;
  const returned = [...reports, ...proposals].filter(({ waiting }) => waiting === 0);
  return { kept, failed, variants, returned, count: kept.length + failed.length + variants.length + returned.length };
}
