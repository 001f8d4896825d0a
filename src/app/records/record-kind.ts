/** What a room contributes to the list 我的记录: one row, and how its records are grouped and found. */
import type { ComponentType } from 'react';
import type { Shown } from '#src/device/shown.ts';
import type { RecordGroup } from './filters.ts';

export interface RecordKind {
  readonly type: string;
  readonly Row: ComponentType<{ readonly record: Shown }>;
  readonly groupOf: (record: Shown) => RecordGroup;
  /** Everything a person may search it by. */
  readonly searchText: (record: Shown) => string;
  /** Its category by code, where it has one. */
  readonly categoryOf: (record: Shown) => string | null;
}

const FOUND = import.meta.glob<RecordKind>('../../features/*/views/record-kind.ts', { eager: true, import: 'recordKind' });

/** The kinds of all rooms that have one. */
export const RECORD_KINDS: readonly RecordKind[] = Object.values(FOUND);
