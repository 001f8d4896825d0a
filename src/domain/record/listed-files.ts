/** The files a record speaks of, wherever it lists them: bytes are kept, sent and fetched alike for every list. */
import type { Body, Json } from './stored.ts';

/** The author's own files, and those of whoever answers. */
export const FILE_FIELDS = ['attachments', 'replyFiles'] as const;

export type FileField = (typeof FILE_FIELDS)[number];

/** Everything listed, the author's first; each item was checked against its field's schema when it was written. */
export function listedFiles(body: Body | null | undefined, fields: readonly FileField[] = FILE_FIELDS): readonly Json[] {
  return fields.flatMap((field): readonly Json[] => {
    const items = body?.[field];
    return Array.isArray(items) ? (items as readonly Json[]) : []; // Array.isArray knows no readonly arrays
  });
}
