import { type ReactNode, useMemo } from 'react';
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

const NONE: readonly OwnRecord[] = [];

/** Reads the own records of every kind, one live list after another. The list stays the same while nothing in it changes. */
export function Gather({ kinds, owner, gathered = NONE, children }: GatherProps) {
  const [kind, ...rest] = kinds;
  if (kind === undefined) return <Sorted gathered={gathered} children={children} />;
  return <GatherOne kind={kind} rest={rest} owner={owner} gathered={gathered} children={children} />;
}

function Sorted({ gathered, children }: Pick<GatherProps, 'children'> & { readonly gathered: readonly OwnRecord[] }) {
  return children(useMemo(() => [...gathered].sort((a, b) => b.day.localeCompare(a.day)), [gathered]));
}

interface GatherOneProps extends Omit<GatherProps, 'kinds'> {
  readonly kind: RecordKind;
  readonly rest: readonly RecordKind[];
  readonly gathered: readonly OwnRecord[];
}

function GatherOne({ kind, rest, owner, gathered, children }: GatherOneProps) {
  const { state, records } = useRecords(kind.type, { owner, limit: LIMIT });
  const all = useMemo(() => [...gathered, ...records.map((record) => listed(kind, record))], [gathered, kind, records]);
  return state === 'loading' ? children(null) : <Gather kinds={rest} owner={owner} gathered={all} children={children} />;
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
