import { useMemo } from 'react';
import { useRecords } from '#src/device/live.ts';
import { textIn } from '#src/domain/record/read-body.ts';

export interface Offices {
  readonly list: readonly { readonly value: string; readonly label: string }[];
  readonly nameOf: (id: string) => string;
}

/** The liaison offices of the committee, by code. */
export function useOffices(): Offices {
  const { records } = useRecords('office', { limit: 1000 });
  return useMemo(() => {
    const list = records
      .map(({ id, body }) => ({ value: id, label: textIn(body, 'name') || id }))
      .sort((a, b) => a.value.localeCompare(b.value));
    return { list, nameOf: (id) => list.find(({ value }) => value === id)?.label ?? id };
  }, [records]);
}
