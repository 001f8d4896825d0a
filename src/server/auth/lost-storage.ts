/** Noticing that a browser cleared what a phone kept: its cookie outlives the tables that knew the device. Source: reliability PWA-21. */
import type { Store } from '#src/server/store/database.ts';
import { devicesOf, sessionByToken } from '#src/server/store/sessions.ts';
import { secretHash } from './session.ts';

/** What was heard last of the device that this browser was before. */
export interface LostStorage {
  /** What had not been sent then. */
  readonly pending: number;
  readonly lastSeenAt: string;
}

/**
 * The same person signs in with the cookie of a living session, as a device of another name: whatever the old one
 * kept is not here. It may have been cleared, or lie in the browser tab from which the app was put on the home screen.
 *
 * @param token the cookie the request came with
 * @returns null for everybody else
 */
export async function lostStorage(
  { reader }: Store,
  token: string | null,
  personId: string,
  deviceId: string,
): Promise<LostStorage | null> {
  const before = token === null ? null : await sessionByToken(reader, secretHash(token));
  if (before?.personId !== personId || before.ended !== null || before.deviceId === deviceId) return null;
  const known = (await devicesOf(reader, personId)).find(({ id }) => id === before.deviceId);
  return known === undefined ? null : { pending: known.pending, lastSeenAt: known.lastSeenAt };
}
