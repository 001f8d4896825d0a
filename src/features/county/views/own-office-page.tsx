import { useActor } from '#src/device/live.ts';
import { officesOf } from '#src/domain/people.ts';
import { OfficeOf } from './office-page.tsx';

/** The office a local Party committee leads, under an address that is the same for all of them. Source: §1. */
export function OwnOfficePage() {
  const [own = ''] = officesOf(useActor(), ['localParty']);
  return <OfficeOf id={own} isRoot />;
}
