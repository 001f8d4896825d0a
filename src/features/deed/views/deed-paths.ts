/** Where the pages of a deed are. */
export const RECORDS_PATH = '/records';
export const OFFICE_PATH = '/office/deeds';

export function deedPath(id: string): string {
  return `/deeds/${id}`;
}

export function checkPath(id: string): string {
  return `/deeds/${id}/check`;
}

/** The form, at one of its fields. */
export function editPath(id: string, field?: string): string {
  return `/deeds/${id}/edit${field === undefined ? '' : `#${field}`}`;
}

/** The form, with what has to be mended shown at its fields. */
export function mendPath(id: string, field: string): string {
  return `/deeds/${id}/edit?mend=1#${field}`;
}

/** A deed before the office that verifies it. */
export function verifyPath(id: string): string {
  return `${OFFICE_PATH}/${id}`;
}
