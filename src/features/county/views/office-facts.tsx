import { CalendarClock, CircleAlert, CircleCheck, CircleDashed, CornerUpLeft, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor, useSettings } from '#src/device/live.ts';
import type { CalendarDate } from '#src/domain/calendar.ts';
import { checkStanding, isIn, type OfficeYear, type PaperAt } from '#src/domain/office-year/office-year.ts';
import { dayText, daysBetween } from '#src/i18n/format.ts';
import { Progress } from '#src/ui/progress.tsx';
import { Tag } from '#src/ui/tag.tsx';
import { figurePath } from './overview-address.ts';

export interface PaperFactProps {
  readonly paper: PaperAt | null;
  /** The day by which it is due, in the year shown. */
  readonly by: CalendarDate;
  readonly to: string;
  /** Whose and what, for those who hear the link alone. */
  readonly name: string;
}

/** When a plan or a summary came in, or that it has not. */
export function PaperFact({ paper, by, to, name }: PaperFactProps) {
  const { t, i18n } = useTranslation('county');
  const { today } = useActor();
  if (paper !== null && isIn(paper)) {
    return (
      <Link className="link num" to={to}>
        {paper.on === null ? t('overview.paper.in') : dayText(i18n.language, paper.on)}
        <span className="vh">{name}</span>
      </Link>
    );
  }
  if (paper?.status === 'returned') {
    return (
      <Tag tone="back" icon={CornerUpLeft}>
        {t('overview.paper.returned')}
      </Tag>
    );
  }
  if (today <= by) return <span className="muted num">{t('overview.paper.by', { day: dayText(i18n.language, by) })}</span>;
  return (
    <Tag tone="back" icon={CircleAlert}>
      {t('overview.paper.missing')}
    </Tag>
  );
}

/** The year's day for a checkpoint. */
export function useDayOf(year: number): (key: 'planBy' | 'summaryBy' | 'checkBy' | 'assessmentBy') => CalendarDate {
  const settings = useSettings();
  return (key) => `${year}-${settings[key]}`;
}

/** How the mid-year check of an office stands: not made, nothing asked, asked, answered, past its day. Source: §3.1, §3.2. */
export function CheckFact({ one }: { readonly one: OfficeYear }) {
  const { t } = useTranslation('county');
  const { today } = useActor();
  const { key, icon, tone, n } = checkLook(one, today);
  return (
    <Tag tone={tone} icon={icon}>
      {t(`overview.check.${key}`, { n })}
    </Tag>
  );
}

function checkLook(one: OfficeYear, today: CalendarDate) {
  const key = checkStanding(one);
  const dues = one.findings.filter(({ state }) => state === 'overdue').map(({ due }) => daysBetween(due, today));
  const looks = {
    none: { icon: CircleDashed, tone: 'neutral' },
    clear: { icon: CircleCheck, tone: 'done' },
    late: { icon: CalendarClock, tone: 'back' },
    asked: { icon: Hourglass, tone: 'wait' },
    replied: { icon: CircleCheck, tone: 'done' },
    settled: { icon: CircleCheck, tone: 'done' },
  } as const;
  return { key, n: Math.max(0, ...dues), ...looks[key] };
}

/** How many members of an office have done all six, as a bar and in figures: offices, never named members. Source: §2.6. */
export function SixFact({ one, name }: { readonly one: OfficeYear; readonly name: string }) {
  const { t } = useTranslation('county');
  const { done, members } = one.six;
  return (
    <div className="pr">
      <Progress
        label={t('overview.six.bar', { office: name, n: done, all: members })}
        percent={members === 0 ? 0 : (100 * done) / members}
        thin
      />
      <span className="num">
        {done}/{members}
      </span>
    </div>
  );
}

/** A quarter's activities of an office. */
export function quarterPath(one: OfficeYear): (cell: { readonly quarter: 1 | 2 | 3 | 4 }) => string {
  return ({ quarter }) => figurePath(`quarter-${quarter}`, one.office);
}
