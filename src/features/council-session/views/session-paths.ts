/** Where the pages of sessions are, and how a session looks. */
export const SESSIONS_PATH = '/sessions';

export function sessionPath(id: string): string {
  return `${SESSIONS_PATH}/${id}`;
}

export function editPath(id: string): string {
  return `${SESSIONS_PATH}/${id}/edit`;
}

export const LOOKS = { open: 'filed' } as const;
