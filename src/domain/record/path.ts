/** How rooms point at each other's records without importing each other: by address. */

/** What is done on a record's page: nothing but reading, or one of its forms. */
export type Page = 'read' | 'edit' | 'fix' | 'check';

/** The address of a record: `/reports/<id>`, `/activities/<id>/edit`. */
export function pathTo(type: string, id: string, page: Page = 'read'): string {
  const room = type.endsWith('y') ? `${type.slice(0, -1)}ies` : `${type}s`;
  return page === 'read' ? `/${room}/${id}` : `/${room}/${id}/${page}`;
}
