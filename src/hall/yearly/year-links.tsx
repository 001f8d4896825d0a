import './yearly.css';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '#src/ui/icon.tsx';

/** The year before and the year after. */
export function YearLinks({ year, pathOf }: { readonly year: number; readonly pathOf: (year: number) => string }) {
  const { t } = useTranslation('plan');
  return (
    <nav className="yr-nav" aria-label={t('years.label')}>
      <Link className="iconbtn" to={pathOf(year - 1)} aria-label={t('years.before', { year: year - 1 })}>
        <Icon of={ChevronLeft} />
      </Link>
      <span className="num">{t('year', { year })}</span>
      <Link className="iconbtn" to={pathOf(year + 1)} aria-label={t('years.after', { year: year + 1 })}>
        <Icon of={ChevronRight} />
      </Link>
    </nav>
  );
}
