/** Room on a full phone that several people use: what the others can download again. Source: reliability PWA-23. */
import type { AccountRow } from './accounts.ts';
import { clearDownloaded } from './clear-downloaded.ts';
import { databaseName, openDatabase } from './database.ts';
import { dropBallast } from './room.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Clears what the server can give again of these accounts, and the ballast laid in for them; what they have not sent stays.
 * Tables that cannot be opened or written are passed over.
 *
 * @param others accounts that are not open here
 * @returns bytes freed, records counted as one each
 */
export async function freeOthers(around: Surroundings, others: readonly AccountRow[]): Promise<number> {
  let freed = 0;
  for (const other of others) {
    const db = openDatabase(databaseName(other), around, () => undefined);
    freed += await dropBallast(db).catch(() => 0);
    freed += await clearDownloaded(db).catch(() => 0);
    db.close({ disableAutoOpen: true });
  }
  return freed;
}
