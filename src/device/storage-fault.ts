/** Why this phone could not keep something, found under whatever the browser wrapped it in. */
import type { StorageCode } from './shown.ts';

/** Thrown by every write that failed; nothing of it was kept, so the words must stay where they were typed. */
export class StorageFault extends Error {
  readonly code: StorageCode;
  constructor(code: StorageCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'StorageFault';
    this.code = code;
  }
}

const LOST_CONNECTION = ['UnknownError', 'InvalidStateError', 'DatabaseClosedError', 'TransactionInactiveError'];

/** The names along the chain of wrapped errors: a full phone arrives as AbortError around QuotaExceededError. */
function namesIn(error: unknown): string[] {
  const names: string[] = [];
  let at = error;
  while (at !== null && typeof at === 'object' && names.length < 5) {
    if ('name' in at && typeof at.name === 'string') names.push(at.name);
    at = 'inner' in at ? at.inner : undefined;
  }
  return names;
}

/** What Chromium says of a disk that is full to the last byte; it does not call that a quota. */
const NO_SPACE = /NO_SPACE|full disk|disk full|Failed to write blobs/;

export function isFull(error: unknown): boolean {
  return namesIn(error).includes('QuotaExceededError') || (error instanceof Error && NO_SPACE.test(error.message));
}

/** The connection is dead, as on a phone that was in the background; only a new one helps. */
export function isConnectionLost(error: unknown): boolean {
  if (isFull(error)) return false;
  return namesIn(error).some((name) => LOST_CONNECTION.includes(name)) || isConnectionClosed(error);
}

/** A full disk may take the connection along. */
export function isConnectionClosed(error: unknown): boolean {
  return error instanceof Error && /connection.*lost|closing/i.test(error.message);
}

export function asFault(error: unknown): StorageFault {
  if (error instanceof StorageFault) return error;
  return new StorageFault(isFull(error) ? 'storage_full' : 'storage_closed', error);
}

/** The code of a failed save, or null when the error is something else (a bug). */
export function storageCodeOf(error: unknown): StorageCode | null {
  return error instanceof StorageFault ? error.code : null;
}
