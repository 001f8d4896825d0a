import { useMemo } from 'react';
import { useActor, useRecords } from '#src/device/live.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';

const ENOUGH = 5_000;

export interface OfficeMember {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
}

/** The members of an office today, by name; null while the directory is read. */
export function useOfficeMembers(office: string | null): readonly OfficeMember[] | null {
  const { today } = useActor();
  const { state, records } = useRecords('person', { limit: ENOUGH });
  return useMemo(() => {
    if (state === 'loading') return null;
    return records
      .filter(({ body }) =>
        objectsIn(body, 'roles').some(
          (role) => role.role === 'member' && role.office === office && textIn(role, 'from') <= today && isOpen(textIn(role, 'to'), today),
        ),
      )
      .map(({ id, body }) => ({ id, name: textIn(body, 'name') || id, sector: textIn(body, 'sector') }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  }, [state, records, office, today]);
}

function isOpen(to: string, today: string): boolean {
  return to === '' || to >= today;
}
