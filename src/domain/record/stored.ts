/** What every record carries, on the phone, on the wire and in the store. */
import type { Instant } from '#src/domain/calendar.ts';
import type { Role } from '#src/domain/people.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The fields of a record by name. Empty fields are absent. */
export type Body = Readonly<Record<string, Json>>;

/** One line of a record's story, oldest first: who moved it where, when, and why. */
export interface LogEntry {
  readonly name: string;
  readonly to: string;
  readonly by: { readonly id: string; readonly name: string; readonly role: Role };
  readonly at: Instant;
  readonly note: string | null;
}

/** When a record came to be. `submitted` is the device's time corrected by the measured offset; the duty year goes by it. */
export interface RecordTimes {
  readonly created: Instant;
  readonly submitted: Instant | null;
  readonly received: Instant;
}

export interface Stored {
  readonly id: string;
  readonly tenant: string;
  readonly type: string;
  readonly v: number;
  readonly seq: number;
  readonly status: string;
  readonly owner: string;
  readonly office: string | null;
  readonly parent: string | null;
  readonly deleted: 0 | 1;
  readonly body: Body;
  readonly log: readonly LogEntry[];
  readonly at: RecordTimes;
}
