/** Evidence towards the six duties that several rooms give alike. */
import { dateIn } from '#src/domain/calendar.ts';
import type { Duty, Evidence } from '#src/domain/duty.ts';
import type { Stored } from './stored.ts';

/**
 * What handing in a record proves: it counts by the day it was first handed in, and is confirmed by the
 * server's receipt; a record that only this phone knows has no number yet and waits. A withdrawn one counts no more.
 *
 * Source: §2.6.
 */
export function handedIn(duty: Duty): (record: Stored) => Evidence[] {
  return (record) => {
    if (record.deleted || record.at.submitted === null || record.status === 'withdrawn') return [];
    return [evidenceOf(duty, record, record.owner, record.at.submitted)];
  };
}

export function evidenceOf(duty: Duty, record: Stored, person: string, submitted: string): Evidence {
  return { duty, person, on: dateIn(submitted), state: isReceived(record) ? 'confirmed' : 'waiting', record: record.id, event: record.id };
}

/** The server has the record. */
export function isReceived(record: Stored): boolean {
  return record.seq >= 0;
}
