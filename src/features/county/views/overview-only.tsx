import { DoorClosed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { type Actor, hasRole } from '#src/domain/people.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';

/** Who sees the offices of the county side by side: the county office, the chair, and special committees those they assist. Source: §3.1, §3.2. */
export function seesOverview(actor: Actor): boolean {
  return (['countyOffice', 'chair', 'specialCommittee'] as const).some((role) => hasRole(actor, role));
}

/** A page of the county, or a word to those it is not for. */
export function OverviewOnly({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('county');
  if (seesOverview(useActor())) return children;
  return (
    <EmptyState icon={DoorClosed} title={t('forbidden.title')}>
      {t('forbidden.text')}
    </EmptyState>
  );
}

/** One office may also be looked at by its local Party committee. Source: §1. */
export function OfficesOnly({ children }: { readonly children: ReactNode }) {
  const actor = useActor();
  return hasRole(actor, 'localParty') ? children : <OverviewOnly>{children}</OverviewOnly>;
}
