/** Lights a beacon in a county's line of changes when this process starts, every hour, and when the database became another. */
import type { Parts } from './parts.ts';
import { databaseIdentity, write } from './store/database.ts';
import { lightBeacon, newestBeacon, type BeaconReason } from './store/lineage.ts';

const HOUR_MS = 3_600_000;
/** How long what was looked up counts as known. */
const LOOK_MS = 60_000;

/** Makes sure that a county has a beacon that is fresh; a call costs nothing for most of a minute. */
export type KeepBeacons = (tenant: string) => Promise<void>;

export function keepBeacons({ store, now }: Pick<Parts, 'store' | 'now'>): KeepBeacons {
  const looked = new Map<string, number>();
  const looking = new Map<string, Promise<void>>();

  const look = async (tenant: string, at: string) => {
    const ident = await databaseIdentity(store);
    const newest = await newestBeacon(store.reader, tenant);
    const reason = reasonFor(looked.has(tenant), newest, ident, at);
    if (reason) await write(store, (trx) => lightBeacon(trx, tenant, reason, ident, at));
    looked.set(tenant, Date.parse(at));
  };

  return (tenant) => {
    const at = now();
    const last = looked.get(tenant);
    if (last !== undefined && Math.abs(Date.parse(at) - last) < LOOK_MS) return Promise.resolve();
    const running = looking.get(tenant) ?? look(tenant, at).finally(() => looking.delete(tenant));
    looking.set(tenant, running);
    return running;
  };
}

function reasonFor(
  isKnown: boolean,
  newest: { db_ident: string; created_at: string } | null,
  ident: string,
  at: string,
): BeaconReason | null {
  if (newest && newest.db_ident !== ident) return 'database';
  if (!isKnown || !newest) return 'start';
  return Date.parse(at) - Date.parse(newest.created_at) > HOUR_MS ? 'hour' : null;
}
