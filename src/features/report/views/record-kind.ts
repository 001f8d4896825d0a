import type { Shown } from '#src/device/shown.ts';
import { groupOf } from '#src/features/report/model/standing.ts';
import { searchTextOf, spokenOf } from '#src/features/report/model/wording.ts';
import { ReportRow } from './report-row.tsx';

/** What this room contributes to 我的记录; the page finds it by its name. */
export const recordKind = {
  type: 'report',
  Row: ReportRow,
  groupOf: (record: Shown) => groupOf(record),
  searchText: ({ body }: Shown) => searchTextOf(body),
  categoryOf: ({ body }: Shown) => spokenOf(body, 'category'),
};
