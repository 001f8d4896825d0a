import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RECORD_TYPES } from '#src/registry.ts';
import type { Straw } from '#src/device/haystack.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { ChipLinks } from '#src/ui/chip-links.tsx';
import { counted, type Search, writeSearch } from './search.ts';

export interface FindFiltersProps {
  readonly search: Search;
  /** What was found whatever the year, and whatever the kind. */
  readonly anyYear: readonly Straw[];
  readonly anyKind: readonly Straw[];
}

/** Kinds and years to narrow a search by; only those that would find something. */
export function FindFilters({ search, anyYear, anyKind }: FindFiltersProps) {
  const { t } = useTranslation(['find', ...RECORD_TYPES]);
  const kinds = useMemo(() => counted(anyKind, ({ type }) => type), [anyKind]);
  const years = useMemo(() => [...counted(anyYear, ({ date }) => yearOf(date)).keys()].sort((a, b) => b - a), [anyYear]);
  const to = (change: Partial<Search>) => `?${writeSearch({ ...search, ...change }).toString()}`;
  const kindLinks = [
    { to: to({ kind: null }), label: t('kind.all'), count: anyKind.length, current: search.kind === null },
    ...[...kinds].map(([kind, count]) => ({
      to: to({ kind }),
      label: t('name', { ns: kind }),
      count,
      current: search.kind === kind,
    })),
  ];
  const yearLinks = [
    { to: to({ year: null }), label: t('year.all'), current: search.year === null },
    ...years.map((year) => ({ to: to({ year }), label: t('year', { year }), current: search.year === year })),
  ];
  return (
    <>
      {(kinds.size > 1 || search.kind !== null) && (
        <div className="filters">
          <ChipLinks label={t('byKind')} links={kindLinks} />
        </div>
      )}
      {(years.length > 1 || search.year !== null) && (
        <div className="filters">
          <ChipLinks label={t('byYear')} links={yearLinks} />
        </div>
      )}
    </>
  );
}
