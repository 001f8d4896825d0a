/** What a phone tells about itself at each sync: how much waits on it, and how far it has read. */
import type { Trx } from './database.ts';

export interface DeviceNote {
  readonly id: string;
  readonly schema: number;
  /** Acts that wait on the phone. */
  readonly pending: number;
  /** The highest number it was ever told. */
  readonly seen: number;
}

/** Notes it on the device the session was begun from. */
export async function noteDevice(trx: Trx, sender: { readonly person: string; readonly now: string }, device: DeviceNote): Promise<void> {
  await trx
    .updateTable('device')
    .set({ schema_v: device.schema, pending: device.pending, last_seq: device.seen, last_seen_at: sender.now })
    .where('user_id', '=', sender.person)
    .where('id', '=', device.id)
    .execute();
}
