/** What a phone tells about itself at each sync: how much waits on it, and how far it has read. */
import type { Trx } from './database.ts';
import { ask } from './rows.ts';

export interface DeviceNote {
  readonly id: string;
  readonly schema: number;
  /** Acts that wait on the phone. */
  readonly pending: number;
  /** Since when the oldest of it waits. */
  readonly oldest: string | null;
  /** The version of the app. */
  readonly app: string | null;
  /** The highest number it was ever told. */
  readonly seen: number;
}

/** Notes it on the device the session was begun from. */
export async function noteDevice(trx: Trx, sender: { readonly person: string; readonly now: string }, device: DeviceNote): Promise<void> {
  const text =
    'update device set schema_v = ?, pending = ?, oldest_at = ?, app_version = coalesce(?, app_version), last_seq = ?, last_seen_at = ? where user_id = ? and id = ?';
  await ask(trx, text, [device.schema, device.pending, device.oldest, device.app, device.seen, sender.now, sender.person, device.id]);
}
