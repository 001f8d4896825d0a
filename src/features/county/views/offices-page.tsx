import '#src/ui/css/desk.css';
import { Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useActor, useSettings } from '#src/device/live.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { remindersFor } from '#src/domain/office-year/annual-board.ts';
import type { OfficeYear } from '#src/domain/office-year/office-year.ts';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { useOfficeYears } from '#src/hall/office-year/use-office-years.ts';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { ChipLinks } from '#src/ui/chip-links.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Page } from '#src/ui/page.tsx';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { OfficeRow } from './office-row.tsx';
import { OFFICE_FILTERS, type OfficeFilter, officesAsked, officesPath } from './overview-address.ts';
import { hasHeld, quarterShown } from './overview-ledger.tsx';
import { OverviewOnly } from './overview-only.tsx';
import { useAsOf } from './use-as-of.ts';

/** 联络处: every office one sees, or those an address asks for; in the order of their codes. Source: §3.1. */
export function OfficesPage() {
  const { t } = useTranslation('county');
  const { today } = useActor();
  const shown = useOfficeYears(yearOf(today));
  return (
    <Page title={t('offices.title')} tabs header={<RootBar title={t('offices.title')} sub={<AsOf />} end={<SyncPill />} />}>
      <OverviewOnly>{shown === null ? <Skeleton lines={9} /> : <List shown={shown} />}</OverviewOnly>
    </Page>
  );
}

function AsOf() {
  return useAsOf();
}

function List({ shown }: { readonly shown: OfficesShown }) {
  const { t } = useTranslation('county');
  const asked = officesAsked(useSearchParams()[0]);
  const fits = useFits(shown);
  const found = shown.years.filter((one) => fits(one, asked));
  const links = OFFICE_FILTERS.map((filter) => ({
    to: officesPath(filter),
    label: t(`offices.filter.${filter}`),
    count: shown.years.filter((one) => fits(one, filter)).length,
    current: filter === asked,
  }));
  return (
    <>
      <ChipLinks label={t('offices.filter')} links={links} />
      {found.length === 0 ? (
        <EmptyState icon={Landmark} title={t('offices.none')} />
      ) : (
        <div className="sec">
          <Rows label={t('offices.title')}>
            {found.map((one) => (
              <OfficeRow key={one.office} one={one} shown={shown} />
            ))}
          </Rows>
        </div>
      )}
    </>
  );
}

function useFits({ year }: OfficesShown): (one: OfficeYear, filter: OfficeFilter) => boolean {
  const { today } = useActor();
  const settings = useSettings();
  const quarter = quarterShown(year, today);
  return (one, filter) => {
    if (filter === 'held') return hasHeld(one, quarter);
    if (filter === 'notHeld') return !hasHeld(one, quarter);
    return filter === 'all' || remindersFor(one, settings, year, today).length > 0;
  };
}
