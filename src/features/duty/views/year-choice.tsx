import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#src/ui/icon.tsx';
import type { YearChosen } from './use-year.ts';

/** Another year, with the phone's own picker. */
export function YearChoice({ year, years, choose }: YearChosen) {
  const { t } = useTranslation('duty');
  return (
    <span className="yr">
      <select aria-label={t('year.label')} value={year} onChange={(event) => choose(event.target.value)}>
        {years.map((offered) => (
          <option key={offered} value={offered}>
            {t('year', { year: offered })}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} size="s" />
    </span>
  );
}
