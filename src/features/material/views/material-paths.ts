/** Where the pages of study material are. */
export const MATERIALS_PATH = '/materials';

export function editPath(id: string): string {
  return `${MATERIALS_PATH}/${id}/edit`;
}
