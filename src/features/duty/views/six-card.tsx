import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDuties, useSession } from '#src/device/live.ts';
import { dateIn, yearOf } from '#src/domain/calendar.ts';
import { daysBetween } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { SixSlips } from '#src/ui/six-slips.tsx';
import { tallyOf } from '#src/domain/duty-standing.ts';
import { FittingActivities } from './fitting-activities.tsx';
import { useRemaining } from './use-remaining.ts';
import { useSlips } from './use-slips.ts';

/** 今年六项履职 on the home page: the six slips and what is still owed. */
export function SixCard() {
  const { t } = useTranslation('duty');
  const id = useId();
  const { account } = useSession();
  const today = dateIn(new Date(useNow()).toISOString());
  const year = yearOf(today);
  const duties = useDuties(account?.id ?? '', year)?.duties ?? [];
  const slips = useSlips(duties);
  const remaining = useRemaining(duties);
  if (duties.length === 0) return null;
  return (
    <section className="sec" aria-labelledby={id}>
      <div className="card sixcard">
        <div className="lead">
          <h2 id={id}>{t('card.title')}</h2>
          <span className="end muted num">{t('card.done', { n: tallyOf(duties).done })}</span>
        </div>
        <SixSlips slips={slips} label={t('slips.label')} />
        <p className="remain">{t('sentences', { first: remaining, second: t('left', { count: daysBetween(today, `${year}-12-31`) }) })}</p>
        <FittingActivities duties={duties} />
      </div>
    </section>
  );
}
