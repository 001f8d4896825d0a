import { useMemo } from 'react';
import { useRecords } from '#src/device/live.ts';
import { textIn } from '#src/domain/record/read-body.ts';

export interface OfficeNamed {
  readonly id: string;
  readonly name: string;
}

/** The liaison offices of the county, in the order of their codes; undefined while loading. */
export function useOffices(): readonly OfficeNamed[] | undefined {
  const { state, records } = useRecords('office');
  const offices = useMemo(
    () => records.map(({ id, body }) => ({ id, name: textIn(body, 'name') || id })).sort((a, b) => a.id.localeCompare(b.id)),
    [records],
  );
  return state === 'loading' ? undefined : offices;
}
