import type { Shown } from '#src/device/shown.ts';
import { wordsIn } from '#src/hall/own-row.tsx';
import { AttendanceRow } from './attendance-row.tsx';
import { attendanceGroup } from './standing.ts';

/** What this room contributes to 我的记录; the page finds it by its name. */
export const recordKind = {
  type: 'attendance',
  Row: AttendanceRow,
  groupOf: (record: Shown) => attendanceGroup(record),
  searchText: ({ body }: Shown) => wordsIn(body, ['leaveReason', 'remark']),
  categoryOf: () => null,
};
