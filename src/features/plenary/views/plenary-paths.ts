/** Where the pages of plenary preparation are, and how each state looks. */
export const PLENARY_PATH = '/plenary';

export function plenaryPath(id: string): string {
  return `${PLENARY_PATH}/${id}`;
}

export const LOOKS = { open: 'toVerify', closed: 'filed' } as const;
