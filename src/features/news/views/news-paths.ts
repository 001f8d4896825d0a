/** Where the pages of work news are, and how its state looks. */
export const NEWS_PATH = '/news';

export function newsPath(id: string): string {
  return `${NEWS_PATH}/${id}`;
}

export const LOOKS = { open: 'filed' } as const;
