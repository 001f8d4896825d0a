import type { Shown } from '#src/device/shown.ts';
import { plainGroupOf, wordsIn } from '#src/hall/own-row.tsx';
import { RequestRow } from './request-row.tsx';

/** What this room contributes to 我的记录; the page finds it by its name. */
export const recordKind = {
  type: 'request',
  Row: RequestRow,
  groupOf: (record: Shown) => plainGroupOf(record, ['answered', 'closed']),
  searchText: ({ body }: Shown) => wordsIn(body, ['topic', 'text', 'answer']),
  categoryOf: () => null,
};
