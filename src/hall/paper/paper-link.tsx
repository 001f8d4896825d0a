import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#src/ui/link-button.tsx';

/** The way to a record's paper, for whoever reads the record. */
export function PaperLink({ to, label }: { readonly to: string; readonly label?: string }) {
  const { t } = useTranslation();
  return (
    <p className="sec">
      <LinkButton tone="quiet" small icon={Printer} to={to}>
        {label ?? t('paper.take')}
      </LinkButton>
    </p>
  );
}
