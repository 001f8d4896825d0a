import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { groupOf } from '#src/features/proposal/model/standing.ts';
import { searchTextOf } from '#src/features/proposal/model/wording.ts';
import { ProposalRow } from './proposal-row.tsx';

/** What this room contributes to 我的记录; the page finds it by its name. */
export const recordKind = {
  type: 'proposal',
  Row: ProposalRow,
  groupOf: (record: Shown) => groupOf(record),
  searchText: ({ body }: Shown) => searchTextOf(body),
  categoryOf: ({ body }: Shown) => textIn(body, 'category') || null,
};
