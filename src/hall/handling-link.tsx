import { ArrowRightLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#src/ui/link-button.tsx';

/** The way from the proposals desk to the list for the county's own proposal program. */
export function HandlingLink() {
  const { t } = useTranslation('handling');
  return (
    <LinkButton tone="outline" icon={ArrowRightLeft} to="/county/proposals/handling">
      {t('link')}
    </LinkButton>
  );
}
