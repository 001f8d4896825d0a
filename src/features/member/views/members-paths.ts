/** Where the members are, and the filter and the order kept in the address. */
import { type Filter, FILTERS, type Order, ORDERS } from '#src/features/member/model/standings.ts';

export const MEMBERS_PATH = '/office/members';
export const TABLE_PATH = '/office/member-table';

export function memberPath(id: string): string {
  return `${MEMBERS_PATH}/${id}`;
}

export interface Asked {
  readonly filter: Filter;
  readonly order: Order;
}

/** What the address asks for; all of them with what is missing first where it asks nothing. */
export function askedIn(search: URLSearchParams): Asked {
  const [show, by] = [search.get('show'), search.get('by')];
  return { filter: FILTERS.find((name) => name === show) ?? 'all', order: ORDERS.find((name) => name === by) ?? 'missing' };
}

export function listPath({ filter, order }: Asked): string {
  const query = new URLSearchParams([...(filter === 'all' ? [] : [['show', filter]]), ...(order === 'missing' ? [] : [['by', order]])]);
  return query.size === 0 ? MEMBERS_PATH : `${MEMBERS_PATH}?${query}`;
}
