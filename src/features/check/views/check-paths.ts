/** Where the pages of checks are, and how each state looks. */
export const CHECKS_PATH = '/county/midyear';
export const RECTIFY_PATH = '/office/rectify';

export function checksPath(office: string): string {
  return `${CHECKS_PATH}/${office}`;
}

export const LOOKS = { open: 'toVerify', replied: 'office', closed: 'filed' } as const;

/** The papers of a check: the notice, or with `reply` what the office answered. */
export function printPath(id: string, paper?: 'reply'): string {
  return paper === undefined ? `/checks/${id}/print` : `/checks/${id}/print?reply=1`;
}
