/** What somebody was shown before they decide: a text or status that changes under their eyes is pointed out first. */
import { useState } from 'react';
import type { LogEntry } from '#src/domain/record/stored.ts';
import type { Shown } from './shown.ts';

export interface Seen {
  /** The text or the status is no longer what was shown when the page opened, or when it was last acknowledged. */
  readonly changed: boolean;
  /** The status moved as well. */
  readonly moved: boolean;
  /** Somebody else's newest act since then, when there is one. */
  readonly by: LogEntry | null;
  /** The person has read what stands there now. */
  readonly acknowledge: () => void;
}

interface Remembered {
  readonly content: string;
  readonly status: string;
  readonly acts: number;
}

/**
 * @param record the record as it stands now; give the view `key={record.id}` so that another record starts afresh
 * @param me whose own acts are no surprise to them
 */
export function useSeen(record: Shown, me: string): Seen {
  const [seen, setSeen] = useState<Remembered>(() => remember(record));
  const by = record.log.slice(seen.acts).findLast((entry) => entry.by.id !== me) ?? null;
  const moved = by !== null && seen.status !== record.status;
  return { changed: moved || seen.content !== record.content, moved, by, acknowledge: () => setSeen(remember(record)) };
}

function remember({ content, status, log }: Shown): Remembered {
  return { content, status, acts: log.length };
}
