import { useActor, useRecords } from '#src/device/live.ts';
import { findingState } from '#src/domain/record/finding-state.ts';
import { findingsOf } from '#src/domain/record/findings.ts';
import { isTodo, todoStates } from '#src/features/county/model/county-queue.ts';
import { waitingStates } from '#src/features/county/model/proposal-queue.ts';
import { recordDefinition } from '#src/registry.ts';

/** More than a county has of anything in the half-years a desk holds. */
const ENOUGH = 20_000;

/** Reports that wait for the county office. */
export function useReportsWaiting(): number {
  const report = recordDefinition('report');
  const { records } = useRecords('report', { status: todoStates(report), limit: ENOUGH });
  return records.filter((one) => isTodo(report, one)).length;
}

/** Proposals that wait to be filed or assigned. */
export function useProposalsWaiting(): number {
  return useRecords('proposal', { status: waitingStates(recordDefinition('proposal')), limit: ENOUGH }).records.length;
}

/** Replies to rectifications that nobody has looked at yet. */
export function useRepliesWaiting(): number {
  const { today } = useActor();
  const { records } = useRecords('check', { status: ['open', 'replied'], limit: ENOUGH });
  return records.flatMap(({ body }) => findingsOf(body)).filter((finding) => findingState(finding, today) === 'replied').length;
}

/** Records of a type that stand in the state in which they wait for the county. */
export function useStatusWaiting(type: string, status: string): number {
  return useRecords(type, { status, limit: ENOUGH }).records.length;
}
