import type { WritingRoom } from '#src/hall/writing/writing-room.ts';
import { isLocked, mayDelete, maySubmit, mayWithdraw } from '#src/features/report/model/lifecycle.ts';
import { WRITTEN } from '#src/features/report/model/wording.ts';
import { editPath, fixPath, mendPath, reportPath } from './report-paths.ts';

/** Reports, as the pages of writing see them. */
export const REPORTS: WritingRoom = {
  type: 'report',
  written: WRITTEN,
  pathOf: reportPath,
  editPath,
  fixPath,
  mendPath,
  maySubmit,
  mayWithdraw,
  mayDelete,
  isLocked,
};
