/** Where the pages of practices are, how each state looks, and the fields that are written. */
export const PRACTICES_PATH = '/practice';

export function practicePath(id: string): string {
  return `${PRACTICES_PATH}/${id}`;
}

export const LOOKS = { draft: 'draft', submitted: 'office', published: 'filed' } as const;

export const NEEDED = ['title', 'steps', 'effect'] as const;
export const FIELDS = ['conditions', 'steps', 'cost', 'effect'] as const;
