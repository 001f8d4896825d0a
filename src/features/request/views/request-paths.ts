/** Where the pages of a request are, and how its states look. */
export const REQUESTS_PATH = '/requests';

export function requestPath(id: string): string {
  return `${REQUESTS_PATH}/${id}`;
}

export const LOOKS = { open: 'toVerify', answered: 'replied', closed: 'kept' } as const;
