import { useMemo } from 'react';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { hasRole, officesOf } from '#src/domain/people.ts';

const ENOUGH = 500;

/** The offices whose checks this person sees, in the county's order: all, or those a special committee assists. Source: §3.2. */
export function useOfficesToCheck(): readonly Shown[] {
  const actor = useActor();
  const { records } = useRecords('office', { limit: ENOUGH });
  return useMemo(() => {
    const sees = hasRole(actor, 'countyOffice') || hasRole(actor, 'chair') ? null : officesOf(actor, ['specialCommittee']);
    return records.filter(({ id }) => sees === null || sees.includes(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }, [actor, records]);
}
