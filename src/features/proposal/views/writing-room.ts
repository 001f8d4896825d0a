import type { WritingRoom } from '#src/hall/writing/writing-room.ts';
import { WRITTEN } from '#src/features/proposal/model/faults.ts';
import { isLocked, mayDelete, maySubmit, mayWithdraw } from '#src/features/proposal/model/lifecycle.ts';
import { editPath, fixPath, mendPath, proposalPath } from './proposal-paths.ts';

/** Proposals, as the pages of writing see them. */
export const PROPOSALS: WritingRoom = {
  type: 'proposal',
  written: WRITTEN,
  pathOf: proposalPath,
  editPath,
  fixPath,
  mendPath,
  maySubmit,
  mayWithdraw,
  mayDelete,
  isLocked,
};
