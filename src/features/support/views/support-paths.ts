/** Where the pages of support requests are, and how each state looks. */
export const SUPPORTS_PATH = '/support';

export function supportPath(id: string): string {
  return `${SUPPORTS_PATH}/${id}`;
}

export const LOOKS = { open: 'toVerify', answered: 'replied', closed: 'filed' } as const;
