/** Where the pages of activities are. */
export const LIST_PATH = '/activities';
export const OFFICE_PATH = '/office/activities';

export function activityPath(id: string): string {
  return `${LIST_PATH}/${id}`;
}

export function scanPath(id: string): string {
  return `${LIST_PATH}/${id}/scan`;
}

export function manualPath(id: string): string {
  return `${LIST_PATH}/${id}/manual`;
}

export function receiptPath(id: string): string {
  return `${LIST_PATH}/${id}/receipt`;
}

export function managePath(id: string): string {
  return `${OFFICE_PATH}/${id}`;
}

export function editPath(id: string): string {
  return `${OFFICE_PATH}/${id}/edit`;
}

export function rollPath(id: string): string {
  return `${OFFICE_PATH}/${id}/rollcall`;
}

export function codePath(id: string): string {
  return `${OFFICE_PATH}/${id}/code`;
}

export function receiptsPath(id: string): string {
  return `${OFFICE_PATH}/${id}/receipts`;
}

export function minutesPath(id: string): string {
  return `${OFFICE_PATH}/${id}/minutes`;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** An address may hold anything; a record's id looks like this. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && ID.test(text);
}
