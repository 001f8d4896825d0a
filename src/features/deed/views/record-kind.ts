import type { Shown } from '#src/device/shown.ts';
import { groupOf } from '#src/features/deed/model/standing.ts';
import { searchTextOf } from '#src/features/deed/model/wording.ts';
import { DeedRow } from './deed-row.tsx';

/** What this room contributes to 我的记录; the page finds it by its name. */
export const recordKind = {
  type: 'deed',
  Row: DeedRow,
  groupOf: (record: Shown) => groupOf(record),
  searchText: ({ body }: Shown) => searchTextOf(body),
  categoryOf: () => null,
};
