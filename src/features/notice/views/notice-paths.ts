/** Where the pages of a notice are. */
export const NOTICES_PATH = '/notices';

export function editPath(id: string): string {
  return `${NOTICES_PATH}/${id}/edit`;
}
