import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { type Quarter, quarterOf, yearOf } from '#src/domain/calendar.ts';
import { behind } from '#src/domain/office-year/behind.ts';
import type { OfficeYear } from '#src/domain/office-year/office-year.ts';
import { sumOfTallies } from '#src/domain/office-year/six-tally.ts';
import { useOfficeNames } from '#src/hall/office-year/use-office-names.ts';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { useSixBefore } from '#src/hall/office-year/use-office-years.ts';
import { daysBetween } from '#src/i18n/format.ts';
import { type Figure, Figures } from '#src/ui/figures.tsx';
import { DUTIES_PATH, figurePath, officesPath } from './overview-address.ts';

/** The four figures at the head of the overview; each opens what it counts. Source: §3.1, §3.2. */
export function OverviewLedger({ shown }: { readonly shown: OfficesShown }) {
  const { t } = useTranslation('county');
  const figures = [usePlanFigure(shown), useQuarterFigure(shown), useSixFigure(shown), useFindingFigure(shown)];
  return <Figures label={t('overview.figures')} figures={figures.filter((figure) => figure !== null)} />;
}

/** Office names in one line. */
function useNames(shown: OfficesShown): (years: readonly OfficeYear[]) => string {
  const names = useOfficeNames(shown.nameOf);
  return (years) => names(years.map(({ office }) => office));
}

function usePlanFigure(shown: OfficesShown): Figure {
  const { t } = useTranslation('county');
  const names = useNames(shown);
  const count = behind(shown.years, 'plans').length;
  const missing = shown.years.filter((one) => behind([one], 'plans').length === 0);
  return {
    key: 'plans',
    label: t('overview.plan'),
    count,
    unit: t('overview.plan.unit', { all: shown.years.length }),
    note: missing.length === 0 ? t('overview.plan.all') : t('overview.plan.missing', { names: names(missing) }),
    to: figurePath('plans'),
  };
}

/** The quarter that is running, or the last one of a year gone by. */
export function quarterShown(year: number, today: string): Quarter {
  return yearOf(today) === year ? quarterOf(today) : 4;
}

/** Whether an office has held something in a quarter. */
export function hasHeld(one: OfficeYear, quarter: Quarter): boolean {
  return one.quarters.some((cell) => cell.quarter === quarter && cell.held.length > 0);
}

function useQuarterFigure(shown: OfficesShown): Figure {
  const { t } = useTranslation('county');
  const { today } = useActor();
  const names = useNames(shown);
  const quarter = quarterShown(shown.year, today);
  const missing = shown.years.filter((one) => !hasHeld(one, quarter));
  const left = Math.max(0, daysBetween(today, LAST_DAYS[quarter].replace('Y', String(shown.year))));
  return {
    key: 'quarter',
    label: t('overview.quarter', { quarter: t(`overview.quarter.${quarter}`) }),
    count: shown.years.length - missing.length,
    unit: t('overview.quarter.unit', { all: shown.years.length }),
    note: missing.length === 0 ? t('overview.quarter.all') : t('overview.quarter.missing', { names: names(missing), n: left }),
    to: officesPath('held'),
  };
}

const LAST_DAYS: Readonly<Record<Quarter, string>> = { 1: 'Y-03-31', 2: 'Y-06-30', 3: 'Y-09-30', 4: 'Y-12-31' };

function useSixFigure({ year, years, knowsSix }: OfficesShown): Figure | null {
  const { t } = useTranslation('county');
  const before = useSixBefore(year);
  if (!knowsSix) return null;
  const { done, waiting, members } = sumOfTallies(years.map(({ six }) => six));
  return {
    key: 'six',
    label: t('overview.six'),
    count: done,
    unit: t('overview.six.unit', { all: members }),
    note: [t('overview.six.waiting', { n: waiting }), before && comparedWith(t, done - before.done)]
      .filter(Boolean)
      .join(t('overview.six.and')),
    to: DUTIES_PATH,
  };
}

/** All members together, then and now: more, fewer, or as many. Nobody is set beside anybody. */
function comparedWith(t: TFunction<'county'>, more: number): string {
  if (more === 0) return t('overview.six.same');
  return more > 0 ? t('overview.six.more', { n: more }) : t('overview.six.fewer', { n: -more });
}

function useFindingFigure(shown: OfficesShown): Figure {
  const { t } = useTranslation('county');
  const names = useNames(shown);
  const late = shown.years.filter((one) => behind([one], 'findingsLate').length > 0);
  return {
    key: 'findings',
    label: t('overview.findings'),
    count: behind(shown.years, 'findings').length,
    unit: t('overview.findings.unit', { late: behind(shown.years, 'findingsLate').length }),
    note: late.length === 0 ? t('overview.findings.none') : names(late),
    to: figurePath('findings'),
  };
}
