import type { ProposalFilter } from '#src/features/county/model/proposal-queue.ts';

/** The filter an address holds. */
export function proposalFilterIn(search: URLSearchParams, usual: string): ProposalFilter {
  return { state: search.get('state') ?? usual, category: search.get('category'), words: search.get('q') ?? '' };
}

/** The queue of proposals under a filter; what is not filtered by is left out of the address. */
export function proposalsPath(filter: Partial<ProposalFilter>): string {
  return withFilter('/county/proposals', filter);
}

/** A proposal on the desk; it remembers the queue it was opened from. */
export function proposalDeskPath(id: string, filter: Partial<ProposalFilter>): string {
  return withFilter(`/county/proposals/${id}`, filter);
}

function withFilter(path: string, { state, category, words }: Partial<ProposalFilter>): string {
  const named = { state, category, q: words };
  const search = new URLSearchParams(Object.entries(named).flatMap(([key, value]) => (value ? [[key, value]] : []))).toString();
  return search === '' ? path : `${path}?${search}`;
}
