import { FileSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';

/** A report that this phone does not hold: not downloaded yet, or not this office's. */
export function MissingReview() {
  const { t } = useTranslation('office');
  return (
    <EmptyState
      icon={FileSearch}
      title={t('missing.title')}
      action={
        <LinkButton tone="ink" to="/sync">
          {t('button.syncCentre')}
        </LinkButton>
      }
    >
      {t('missing.text')}
    </EmptyState>
  );
}
