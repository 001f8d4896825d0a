import { DoorClosed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';

/** The page of an office, or a word to those who do not work in one. */
export function StaffOnly({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('office');
  if (staffedOffices(useActor()).length > 0) return children;
  return (
    <EmptyState icon={DoorClosed} title={t('forbidden.title')}>
      {t('forbidden.text')}
    </EmptyState>
  );
}
