/** The two numbers of the way out. */
import type { Database, RecordRow } from './database.ts';
import { actsIn } from './rows-in.ts';

export interface Counts {
  readonly waiting: number;
  readonly needsYou: number;
}

/**
 * Records with something unsent, words still being typed included, and what needs the person.
 *
 * @param choices how many of a person's own open second wordings are theirs to settle; asked only where there are any, after
 * everything has been read, so that a live query may wait for it
 */
export async function countAll(db: Database, owner: string, choices: (own: readonly RecordRow[]) => Promise<number>): Promise<Counts> {
  const [acts, files, drafts, kept, variants] = await Promise.all([
    actsIn(db, 'pending', 'held'),
    db.blobs.where('state').equals('waiting').toArray(),
    db.drafts.toArray(),
    db.kept.count(),
    db.records.where('[type+status+date]').between(['variant', 'open', ''], ['variant', 'open', '\uffff']).toArray(),
  ]);
  const waiting = new Set([...acts, ...files, ...drafts].map(({ rec }) => rec)).size;
  const own = variants.filter(({ base }) => base?.owner === owner && base.deleted === 0);
  return { waiting, needsYou: kept + (own.length && (await choices(own))) };
}
