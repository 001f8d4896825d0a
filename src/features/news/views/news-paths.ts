/** Where the pages of work news are, and how its state looks. */
import { type Actor, isOfficeStaff } from '#src/domain/people.ts';

export const NEWS_PATH = '/news';

export function newsPath(id: string): string {
  return `${NEWS_PATH}/${id}`;
}

export const LOOKS = { open: 'filed' } as const;

/** Whether somebody writes on at news: the staff of its office, whoever of them wrote it. */
export function mayWrite(actor: Actor, { office }: { readonly office: string | null }): boolean {
  return isOfficeStaff(actor, office);
}
