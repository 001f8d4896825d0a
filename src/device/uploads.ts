/** Sends the waiting files of this account, voice notes first, each until it is through or the line gives out. */
import { Dexie } from 'dexie';
import { listedFiles } from '#src/domain/record/listed-files.ts';
import { itemKey } from '#src/domain/record/merge.ts';
import type { BlobRow, Database, RecordRow } from './database.ts';
import { stretchOf } from './file-bytes.ts';
import type { FilesOutcome } from './schedule.ts';
import type { Account } from './shown.ts';
import type { Surroundings } from './surroundings.ts';
import { upload, type Uploaded } from './tus.ts';
import { write } from './write.ts';

export interface UploadsWorld {
  readonly db: Database;
  readonly around: Surroundings;
  readonly account: Account;
  readonly closed: AbortSignal;
}

/** @param sendNow the person asked for it: the wish to save traffic gives way */
export async function uploadFiles(world: UploadsWorld, sendNow: boolean): Promise<FilesOutcome> {
  const waiting = await stillListed(world.db);
  if (waiting.length === 0) return 'done';
  if (world.around.savesTraffic() && !sendNow) return 'deferred';
  const isVoice = ({ kind }: BlobRow) => Number(kind === 'voice');
  const inOrder = waiting.sort((a, b) => isVoice(b) - isVoice(a) || a.at - b.at);
  for (const blob of inOrder) {
    const outcome = await send(world, blob);
    await note(world.db, blob.id, outcome);
    if (outcome.kind === 'failed' || outcome.kind === 'signedOut') return 'failed';
  }
  return 'done';
}

/** Files that were taken off their record do not travel; once no act about the record waits, their bytes go. */
async function stillListed(db: Database): Promise<BlobRow[]> {
  const blobs = await db.blobs.where('state').equals('waiting').toArray();
  const records = await db.records.bulkGet(blobs.map(({ rec }) => rec));
  const gone = blobs.filter(({ id }, i) => records[i] !== undefined && records[i].pend === undefined && !lists(records[i], id));
  if (gone.length > 0) await forget(db, gone);
  return blobs.filter(({ id }, i) => lists(records[i], id));
}

function lists(record: RecordRow | undefined, id: string): boolean {
  const body = record?.cur?.body ?? record?.base?.body ?? {};
  return listedFiles(body).some((item) => itemKey(item) === id);
}

async function forget(database: Database, blobs: readonly BlobRow[]): Promise<void> {
  await write(database, ['blobs', 'chunks'], async (db) => {
    for (const { id } of blobs) await db.chunks.where('[blob+i]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
    await db.blobs.bulkDelete(blobs.map(({ id }) => id));
  });
}

function send({ db, around, account, closed }: UploadsWorld, blob: BlobRow): Promise<Uploaded> {
  return upload(
    {
      around,
      owner: account.id,
      closed,
      read: (from, to) => stretchOf(db, blob.id, from, to),
      onProgress: (offset) => change(db, blob.id, { offset }),
    },
    blob,
  );
}

async function note(db: Database, id: string, outcome: Uploaded): Promise<void> {
  if (outcome.kind === 'done') await change(db, id, { state: 'uploaded' });
  if (outcome.kind === 'refused') await change(db, id, { state: 'refused', code: outcome.code });
  if (outcome.kind === 'lost') await change(db, id, { state: 'refused', code: 'bytes_lost' });
}

async function change(database: Database, id: string, news: Partial<BlobRow>): Promise<void> {
  await write(database, ['blobs'], async (db) => {
    const blob = await db.blobs.get(id);
    if (blob?.state === 'waiting') await db.blobs.put({ ...blob, ...news });
  });
}
