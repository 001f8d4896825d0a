/** Where the pages of a mediation are, and how its state looks. */
export const MEDIATIONS_PATH = '/mediations';

export function mediationPath(id: string): string {
  return `${MEDIATIONS_PATH}/${id}`;
}

export const LOOKS = { open: 'verified' } as const;
