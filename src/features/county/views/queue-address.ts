import type { QueueFilter } from '#src/features/county/model/county-queue.ts';

/** The filter an address holds. */
export function filterIn(search: URLSearchParams, usual: string): QueueFilter {
  return {
    state: search.get('state') ?? usual,
    office: search.get('office'),
    category: search.get('category'),
    words: search.get('q') ?? '',
  };
}

/** The queue under a filter; what is not filtered by is left out of the address. */
export function queuePath(filter: Partial<QueueFilter>): string {
  const search = searchOf(filter);
  return search === '' ? '/county/reports' : `/county/reports?${search}`;
}

/** A report on the desk; it remembers the queue it was opened from. */
export function deskPath(id: string, filter: Partial<QueueFilter>): string {
  const search = searchOf(filter);
  return search === '' ? `/county/reports/${id}` : `/county/reports/${id}?${search}`;
}

export function searchOf({ state, office, category, words }: Partial<QueueFilter>): string {
  const named = { state, office, category, q: words };
  return new URLSearchParams(Object.entries(named).flatMap(([key, value]) => (value ? [[key, value]] : []))).toString();
}

/** The compilation of a month, `2026-09`. */
export function compilationPath(month: string): string {
  return `/county/compilation/${month}`;
}
