/**
 * The heavy half of the device: rules, schemas and sync. Loaded after the first screen stands (see desk.ts),
 * so nothing that a first screen needs may import it.
 */
import { problem } from '#src/domain/problem.ts';
import type { Result } from '#src/domain/result.ts';
import { allow, refuse } from '#src/domain/result.ts';
import { beginningOf } from './beginning.ts';
import { addFile, readyFile, removeFile } from './add-file.ts';
import { commit, type CommitWorld, type Step } from './commit.ts';
import type { RecordRow } from './database.ts';
import { renewShapes } from './renew-shapes.ts';
import { giveAgain } from './resend.ts';
import { Schedule, type ScheduleWorld } from './schedule.ts';
import { uploadFiles } from './uploads.ts';

export { addFile, beginningOf, commit, giveAgain, readyFile, removeFile, renewShapes, uploadFiles };
export type { CommitWorld, Step };

export function startSchedule(world: ScheduleWorld): Schedule {
  return new Schedule(world);
}

/** The row an act must leave behind; acts on records that are not here are refused. */
export function present(done: Result<RecordRow | null>): Result<RecordRow> {
  if (!done.ok) return done;
  return done.value === null ? refuse(problem('not_found')) : allow(done.value);
}
