import { useActor, useRecords } from '#src/device/live.ts';
import { hasRole } from '#src/domain/people.ts';
import { TabWaiting } from '#src/hall/tab-waiting.tsx';

/** Plans and summaries of all years that wait to be received. Source: §3.2. */
const SUBMITTED = { status: 'submitted', limit: 1_000 } as const;

/** How many plans and summaries wait for the county office. */
export function PapersWaiting() {
  const actor = useActor();
  const count = useRecords('plan', SUBMITTED).records.length + useRecords('summary', SUBMITTED).records.length;
  return hasRole(actor, 'countyOffice') ? <TabWaiting count={count} /> : null;
}
