import { DoorClosed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { hasRole } from '#src/domain/people.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';

const READERS = ['countyOffice', 'chair', 'localParty'] as const;

/** A page of the county, or a word to those who have no part in it. */
export function ReadersOnly({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('county');
  const actor = useActor();
  if (READERS.some((role) => hasRole(actor, role))) return children;
  return (
    <EmptyState icon={DoorClosed} title={t('forbidden.title')}>
      {t('forbidden.text')}
    </EmptyState>
  );
}
