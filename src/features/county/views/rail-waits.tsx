import { useActor } from '#src/device/live.ts';
import { hasRole, type Role } from '#src/domain/people.ts';
import { TabWaiting } from '#src/hall/tab-waiting.tsx';
import { useProposalsWaiting, useRepliesWaiting, useReportsWaiting } from './use-waiting.ts';

/** The numbers beside the county's items of the rail, for whoever is to act: what their pages show first. Source: §3.1, §3.2. */
export function ReportsWaiting() {
  return <Waiting of={['countyOffice']} count={useReportsWaiting()} />;
}

export function ProposalsWaiting() {
  return <Waiting of={['countyOffice', 'proposalsCommittee']} count={useProposalsWaiting()} />;
}

export function RepliesWaiting() {
  return <Waiting of={['countyOffice', 'specialCommittee']} count={useRepliesWaiting()} />;
}

function Waiting({ of, count }: { readonly of: readonly Role[]; readonly count: number }) {
  const actor = useActor();
  return of.some((role) => hasRole(actor, role)) ? <TabWaiting count={count} /> : null;
}
