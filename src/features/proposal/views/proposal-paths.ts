/** Where the pages of a proposal are. */
export const RECORDS_PATH = '/records';

export function proposalPath(id: string): string {
  return `/proposals/${id}`;
}

export function checkPath(id: string): string {
  return `/proposals/${id}/check`;
}

export function fixPath(id: string): string {
  return `/proposals/${id}/fix`;
}

export function cosignPath(id: string): string {
  return `/cosign/${id}`;
}

export function officePath(id: string): string {
  return `/office/proposals/${id}`;
}

export function printPath(id: string): string {
  return `/proposals/${id}/print`;
}

/** The form, at one of its fields. */
export function editPath(id: string, field?: string): string {
  return `/proposals/${id}/edit${field === undefined ? '' : `#${field}`}`;
}

/** The form, with what has to be mended shown at its fields. */
export function mendPath(id: string, field: string): string {
  return `/proposals/${id}/edit?mend=1#${field}`;
}

/** Where the clerk is asked to look at a draft first. */
export function lookPath(id: string): string {
  return `/requests/new?of=${id}`;
}
