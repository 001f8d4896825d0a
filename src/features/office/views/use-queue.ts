import { useMemo } from 'react';
import { useActor, useRecords } from '#src/device/live.ts';
import type { RecordList } from '#src/device/shown.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { recordDefinition } from '#src/registry.ts';
import { queued, statusesOf, type Queue } from '#src/features/office/model/review-queue.ts';

/** More than an office receives in the two half-years a phone holds. */
const ENOUGH = 5_000;

/** The reports of the reviewer's offices in one queue, in the order in which they are taken up. */
export function useQueue(queue: Queue): RecordList {
  const actor = useActor();
  const { state, records } = useRecords('report', { status: statusesOf(recordDefinition('report'), queue), limit: ENOUGH });
  const mine = useMemo(() => queued(records, staffedOffices(actor), queue), [records, actor, queue]);
  return { state, records: mine };
}
