import type { Shown } from '#src/device/shown.ts';
import { plainGroupOf, wordsIn } from '#src/hall/own-row.tsx';
import { MediationRow } from './mediation-row.tsx';

/** What this room contributes to 我的记录; the page finds it by its name. */
export const recordKind = {
  type: 'mediation',
  Row: MediationRow,
  groupOf: (record: Shown) => plainGroupOf(record, ['open']),
  searchText: ({ body }: Shown) => wordsIn(body, ['topic', 'process', 'result', 'place']),
  categoryOf: () => null,
};
