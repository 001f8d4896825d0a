/**
 * The heavy half of the device: rules, schemas and sync. Loaded after the first screen stands (see desk.ts),
 * so nothing that a first screen needs may import it.
 */
import type { Actor } from '#src/domain/people.ts';
import { problem } from '#src/domain/problem.ts';
import type { Result } from '#src/domain/result.ts';
import { allow, refuse } from '#src/domain/result.ts';
import { beginningOf } from './beginning.ts';
import { isChoiceOf } from './choices.ts';
import { addFile, readyFile, removeFile } from './add-file.ts';
import { commit, type CommitWorld, type Step } from './commit.ts';
import type { Database, RecordRow } from './database.ts';
import { renewShapes } from './renew-shapes.ts';
import { giveAgain } from './resend.ts';
import { Schedule, type ScheduleWorld } from './schedule.ts';
import { storedOf } from './overlay.ts';
import { uploadFiles } from './uploads.ts';

export { addFile, beginningOf, commit, giveAgain, readyFile, removeFile, renewShapes, uploadFiles };
export type { CommitWorld, Step };

export function startSchedule(world: ScheduleWorld): Schedule {
  return new Schedule(world);
}

/** How many of these second wordings are the person's to settle today. */
export async function countChoices(db: Database, actor: Actor, variants: readonly RecordRow[]): Promise<number> {
  const parents = await db.records.bulkGet(variants.map(({ parent }) => parent ?? ''));
  return variants.filter((row, at) => {
    const variant = storedOf(row, actor.tenant);
    return variant !== null && isChoiceOf(actor, variant, storedOf(parents[at], actor.tenant));
  }).length;
}

/** The row an act must leave behind; acts on records that are not here are refused. */
export function present(done: Result<RecordRow | null>): Result<RecordRow> {
  if (!done.ok) return done;
  return done.value === null ? refuse(problem('not_found')) : allow(done.value);
}
