import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { yearOf } from '#src/domain/calendar.ts';
import { Button } from '#src/ui/button.tsx';
import { Chips } from '#src/ui/chips.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { type Filters, writeFilters } from './filters.ts';
import type { OwnRecord } from './gather.tsx';

export interface MoreFiltersProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly records: readonly OwnRecord[];
  readonly filters: Filters;
}

const ANY = '';

/** Filters that are asked for less often; only what would find something is offered. */
export function MoreFilters({ open, onClose, records, filters }: MoreFiltersProps) {
  const { t } = useTranslation('report');
  const [, setSearch] = useSearchParams();
  const any = { value: ANY, label: t('records.any') };
  const kinds = distinct(records.map(({ type }) => type));
  const categories = distinct(records.map(({ category }) => category));
  const years = distinct(records.map(({ day }) => String(yearOf(day))));

  function set(change: Partial<Filters>) {
    setSearch(writeFilters({ ...filters, ...change }), { replace: true });
  }

  return (
    <Sheet
      open={open}
      title={t('records.more')}
      onClose={onClose}
      actions={
        <Button tone="ink" onClick={onClose}>
          {t('button.done')}
        </Button>
      }
    >
      {kinds.length > 1 && (
        <Chips
          label={t('records.byKind')}
          options={[any, ...kinds.map((value) => ({ value, label: t('name', { ns: value }) }))]}
          value={filters.kind ?? ANY}
          onChange={(value) => set({ kind: value === ANY ? null : value })}
        />
      )}
      <Chips
        label={t('field.category.label')}
        options={[any, ...categories.map((value) => ({ value, label: t([`category.${value}`, value]) }))]}
        value={filters.category ?? ANY}
        onChange={(value) => set({ category: value === ANY ? null : value })}
      />
      <Chips
        label={t('records.byYear')}
        options={[any, ...years.map((value) => ({ value, label: t('records.year', { year: value }) }))]}
        value={filters.year === null ? ANY : String(filters.year)}
        onChange={(value) => set({ year: value === ANY ? null : Number(value) })}
      />
    </Sheet>
  );
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
