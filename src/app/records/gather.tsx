import type { ReactNode } from 'react';
import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import type { Listed } from './filters.ts';
import type { RecordKind } from './record-kind.ts';

/** As many of one kind as a member writes in a whole term, and more. */
const LIMIT = 2_000;

export interface OwnRecord extends Listed {
  readonly record: Shown;
  readonly kind: RecordKind;
}

export interface GatherProps {
  readonly kinds: readonly RecordKind[];
  readonly owner: string;
  readonly gathered?: readonly OwnRecord[];
  /** Gets all of them, newest first; null while any kind is still being read. */
  readonly children: (records: readonly OwnRecord[] | null) => ReactNode;
}

/** Reads the own records of every kind, one live list after another. */
export function Gather({ kinds, owner, gathered = [], children }: GatherProps) {
  const [kind, ...rest] = kinds;
  if (kind === undefined) return children([...gathered].sort((a, b) => b.day.localeCompare(a.day)));
  return (
    <GatherOne kind={kind} owner={owner}>
      {(own) =>
        own === null ? children(null) : <Gather kinds={rest} owner={owner} gathered={[...gathered, ...own]} children={children} />
      }
    </GatherOne>
  );
}

interface GatherOneProps {
  readonly kind: RecordKind;
  readonly owner: string;
  readonly children: (own: readonly OwnRecord[] | null) => ReactNode;
}

function GatherOne({ kind, owner, children }: GatherOneProps) {
  const { state, records } = useRecords(kind.type, { owner, limit: LIMIT });
  return children(state === 'loading' ? null : records.map((record) => listed(kind, record)));
}

function listed(kind: RecordKind, record: Shown): OwnRecord {
  return {
    record,
    kind,
    type: record.type,
    group: kind.groupOf(record),
    category: kind.categoryOf(record),
    day: dateIn(record.at.submitted ?? record.at.created),
    text: kind.searchText(record),
  };
}
