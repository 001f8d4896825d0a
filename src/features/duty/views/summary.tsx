import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DutyProgress } from '#src/domain/duty.ts';
import { fullTimeText } from '#src/i18n/format.ts';
import { useSync } from '#src/device/live.ts';
import { SixSlips } from '#src/ui/six-slips.tsx';
import { tallyOf } from '#src/domain/duty-standing.ts';
import { useSlips } from './use-slips.ts';

export interface SummaryProps {
  readonly duties: readonly DutyProgress[];
  /** Days to the end of the year; null in a year that is over. */
  readonly daysLeft: number | null;
  readonly query: string;
}

/** The year in one glance: how many are still owed, the six slips, and what the marks mean. */
export function Summary({ duties, daysLeft, query }: SummaryProps) {
  const { t, i18n } = useTranslation('duty');
  const slips = useSlips(duties, query);
  const { lastContact } = useSync();
  const { todo, done, wait, exempt } = tallyOf(duties);
  const parts = [t('sum.done', { n: done }), wait > 0 && t('sum.wait', { n: wait }), exempt > 0 && t('sum.exempt', { n: exempt })];
  const sentence = t('sum.sentence', { parts: parts.filter((part) => part !== false).join(t('sum.separator')) });
  return (
    <div className="card sum">
      <p className="big">
        {todo > 0 ? t('sum.todo', { n: todo }) : wait > 0 ? t('sum.waiting') : t('sum.all')}
        <span>{daysLeft === null ? sentence : t('sentences', { first: sentence, second: t('left', { count: daysLeft }) })}</span>
      </p>
      <SixSlips slips={slips} label={t('slips.label')} />
      <div className="legend">
        <span>
          <i className="d" />
          {t('legend.done')}
        </span>
        <span>
          <i className="w" />
          {t('legend.wait')}
        </span>
        <span>
          <i className="t" />
          {t('legend.todo')}
        </span>
      </div>
      {lastContact !== null && (
        <p className="cap muted">
          <Link className="link" to="/sync">
            {t('asOf', { time: fullTimeText(i18n.language, new Date(lastContact).toISOString()) })}
          </Link>
        </p>
      )}
    </div>
  );
}
