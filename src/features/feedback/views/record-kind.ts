import type { Shown } from '#src/device/shown.ts';
import { plainGroupOf, wordsIn } from '#src/hall/own-row.tsx';
import { FeedbackRow } from './feedback-row.tsx';

/** What this room contributes to 我的记录; the page finds it by its name. */
export const recordKind = {
  type: 'feedback',
  Row: FeedbackRow,
  groupOf: (record: Shown) => plainGroupOf(record, ['answered', 'closed']),
  searchText: ({ body }: Shown) => wordsIn(body, ['text', 'answer']),
  categoryOf: () => null,
};
