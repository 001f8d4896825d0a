/** What the home page needs to name an own record of any kind and to lead to it. */
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';

/** Kinds that members write, as the home page knows them: their address and the field that names them. */
const KINDS: Readonly<Record<string, { readonly at: string; readonly title: string }>> = {
  report: { at: '/reports', title: 'title' },
  proposal: { at: '/proposals', title: 'subject' },
  deed: { at: '/deeds', title: 'title' },
};

/** The record's own page; a draft opens where it is written, a returned one where it is mended. */
export function pathOf({ id, type, status }: Pick<Shown, 'id' | 'type' | 'status'>): string {
  const at = `${KINDS[type]?.at ?? '/records'}/${id}`;
  if (status === 'returned') return `${at}/fix`;
  return status === 'draft' ? `${at}/edit` : at;
}

/** Its title or subject; empty while it has none. */
export function titleOf({ type, body }: Pick<Shown, 'type' | 'body'>): string {
  return textIn(body, KINDS[type]?.title ?? 'title');
}
