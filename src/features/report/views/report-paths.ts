/** Where the pages of a report are. */
export const RECORDS_PATH = '/records';

export function reportPath(id: string): string {
  return `/reports/${id}`;
}

export function checkPath(id: string): string {
  return `/reports/${id}/check`;
}

export function fixPath(id: string): string {
  return `/reports/${id}/fix`;
}

export function printPath(id: string): string {
  return `/reports/${id}/print`;
}

/** The form, at one of its fields. */
export function editPath(id: string, field?: string): string {
  return `/reports/${id}/edit${field === undefined ? '' : `#${field}`}`;
}

/** The form, with what has to be mended shown at its fields. */
export function mendPath(id: string, field: string): string {
  return `/reports/${id}/edit?mend=1#${field}`;
}

/** Where the clerk's question is answered in words. */
export function answerPath(id: string): string {
  return `/requests/new?of=${id}`;
}
