import type { Becomes } from '#src/features/note/model/becoming.ts';

/** Where the pages of a note are. */
export const NOTES_PATH = '/notes';

export function notePath(id: string): string {
  return `${NOTES_PATH}/${id}`;
}

const ROOMS = { report: '/reports', proposal: '/proposals', deed: '/deeds' } as const;

/** The record that a note became. */
export function becamePath(type: Becomes, id: string): string {
  return `${ROOMS[type]}/${id}`;
}

/** The form in which that record is written on. */
export function writePath(type: Becomes, id: string): string {
  return `${becamePath(type, id)}/edit`;
}
