import '#src/ui/css/desk.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { YearlyTag } from '#src/hall/yearly/yearly-tag.tsx';
import { type ActualQuarter, monthsOfYear } from '#src/features/plan/model/actual.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export interface YearCardProps {
  readonly record: Shown | null;
  readonly quarters: readonly ActualQuarter<Shown>[];
  /** The present month, when it is of this year. */
  readonly month: number | null;
}

/** The plan in one line: how far it has come, and in which months something was held or is to come. */
export function YearCard({ record, quarters, month }: YearCardProps) {
  const { t, i18n } = useTranslation('plan');
  const { held, planned } = monthsOfYear(quarters);
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  const say = (key: string, months: readonly number[]) =>
    t(months.length === 0 ? `months.${key}.none` : `months.${key}`, { months: list.format(months.map((n) => t('month', { n }))) });
  const missing = quarters.filter(({ state }) => state === 'missing').map(({ quarter }) => t(`quarter.${quarter}`));
  const words = [
    say('held', held),
    say('planned', planned),
    ...(missing.length > 0 ? [t('months.missing', { q: list.format(missing) })] : []),
  ];
  return (
    <div className="card yr">
      <p className="yr-h">
        <b>{t('name')}</b>
        {record && <YearlyTag record={record} />}
      </p>
      <div className="yr-months" role="img" aria-label={words.join(' ')}>
        {MONTHS.map((n) => (
          <span key={n} className={n === month ? 'cur' : undefined}>
            {held.includes(n) && <i />}
            {planned.includes(n) && <i className="n" />}
            {n}
          </span>
        ))}
      </div>
      <Legend />
    </div>
  );
}

function Legend(): ReactNode {
  const { t } = useTranslation('plan');
  return (
    <p className="yr-l small muted parts">
      <span>
        <i aria-hidden="true" /> {t('legend.held')}
      </span>
      <span>
        <i className="n" aria-hidden="true" /> {t('legend.planned')}
      </span>
    </p>
  );
}
