import { DoorClosed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { readsProposals } from '#src/features/county/model/proposal-queue.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';

/** A page of the proposals' desk, or a word to those who have no part in it. */
export function ProposalsOnly({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('county');
  if (readsProposals(useActor())) return children;
  return (
    <EmptyState icon={DoorClosed} title={t('proposals.forbidden.title')}>
      {t('proposals.forbidden.text')}
    </EmptyState>
  );
}
