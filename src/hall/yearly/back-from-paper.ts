import { useActor } from '#src/device/live.ts';
import { numberIn } from '#src/domain/record/read-body.ts';
import type { Shown } from '#src/device/shown.ts';
import { hasRole, isOfficeStaff } from '#src/domain/people.ts';

/** Where the reader of a printed paper came from: their office's page, the county's desk, or the page for readers. */
export function useBackFrom({ id, type, office, body }: Shown): string {
  const actor = useActor();
  const year = numberIn(body, 'year');
  const rooms = type === 'summary' ? 'summaries' : 'plans';
  if (isOfficeStaff(actor, office)) return `/office/${type}/${year}`;
  const isCounty = (['countyOffice', 'chair', 'specialCommittee'] as const).some((role) => hasRole(actor, role));
  return isCounty ? `/county/${rooms}/${id}` : `/${rooms}/${year}`;
}
