import { useMemo } from 'react';
import { useActor, useRecords } from '#src/device/live.ts';
import type { RecordList } from '#src/device/shown.ts';
import { countyStates, isBefore } from '#src/features/county/model/county-queue.ts';
import { recordDefinition } from '#src/registry.ts';

/** More than the county receives in the half-years a desk holds. */
const ENOUGH = 20_000;

/** Every report that is the county's and that the person may read as such. */
export function useCountyReports(): RecordList {
  const actor = useActor();
  const { state, records } = useRecords('report', { status: countyStates(recordDefinition('report')), limit: ENOUGH });
  const readable = useMemo(() => records.filter((record) => isBefore(actor, record)), [records, actor]);
  return { state, records: readable };
}
