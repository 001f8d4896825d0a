/** What lies before an office's reviewers, read from the workflow of reports: no second list of states. */
import type { RecordDefinition } from '#src/domain/record/definition.ts';
import type { LogEntry, RecordTimes } from '#src/domain/record/stored.ts';

export const QUEUES = ['waiting', 'returned', 'forwarded', 'all'] as const;
export type Queue = (typeof QUEUES)[number];

export function isQueue(name: string | null): name is Queue {
  return QUEUES.some((queue) => queue === name);
}

/** The states of each queue. `forwarded` is everything the county has. */
export function statusesOf(report: RecordDefinition, queue: Queue): readonly string[] {
  switch (queue) {
    case 'waiting':
      return report.transitions.forward?.from ?? [];
    case 'returned':
      return report.transitions.return ? [report.transitions.return.to] : [];
    case 'forwarded':
      return report.locked;
    case 'all':
      return report.states.slice(1);
  }
}

export interface Queued {
  readonly id: string;
  readonly office: string | null;
  readonly log: readonly LogEntry[];
  readonly at: RecordTimes;
}

/** When the report came to where it is: its newest command, else its first submission. */
export function cameAt({ log, at }: Pick<Queued, 'log' | 'at'>): string {
  return log.at(-1)?.at ?? at.submitted ?? at.created;
}

/** The records of the reviewer's own offices; who waits longest comes first, elsewhere the newest does. */
export function queued<Record extends Queued>(records: readonly Record[], offices: readonly string[], queue: Queue): Record[] {
  const sign = queue === 'waiting' ? 1 : -1;
  return records.filter(({ office }) => office !== null && offices.includes(office)).sort((a, b) => sign * compare(cameAt(a), cameAt(b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export interface Neighbours {
  /** Counted from 1; null when the record is not, or no longer, in the queue. */
  readonly place: number | null;
  readonly count: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Where a record stands in a queue. For one that has left it, what comes next is the first of the rest. */
export function neighboursOf(ids: readonly string[], id: string): Neighbours {
  const index = ids.indexOf(id);
  if (index === -1) return { place: null, count: ids.length, previous: null, next: ids[0] ?? null };
  return { place: index + 1, count: ids.length, previous: ids[index - 1] ?? null, next: ids[index + 1] ?? null };
}
