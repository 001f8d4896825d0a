import { FileText, ListFilter, PenLine, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '#src/device/live.ts';
import { useHalfWritten } from '#src/device/use-half-written.ts';
import { Button } from '#src/ui/button.tsx';
import { ChipLinks } from '#src/ui/chip-links.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { RootBar } from '#src/ui/root-bar.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { type Filters, fits, isFiltered, readFilters, RECORD_GROUPS, writeFilters } from './filters.ts';
import { Gather, type OwnRecord } from './gather.tsx';
import { MonthList } from './month-list.tsx';
import { MoreFilters } from './more-filters.tsx';
import { RECORD_KINDS } from './record-kind.ts';

/** The page waits for the words of every kind before its first line is shown. */
const ROOMS = [...new Set(['report', ...RECORD_KINDS.map(({ type }) => type)])];

/** Everything the member has written, from every room: what needs them first, then month by month. */
export function RecordsPage() {
  const { t } = useTranslation(ROOMS);
  const { account } = useSession();
  return (
    <Page title={t('records.title')} tabs header={<RootBar title={t('records.title')} end={<SyncPill />} />}>
      {account !== null && (
        <Gather kinds={RECORD_KINDS} owner={account.id}>
          {(records) => (records === null ? <Skeleton lines={9} /> : <OwnRecords records={records} />)}
        </Gather>
      )}
    </Page>
  );
}

function OwnRecords({ records }: { readonly records: readonly OwnRecord[] }) {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const [q, setQ] = useState(filters.q);
  const about = writeFilters({ ...filters, q }).toString();
  const { wanted, shown } = useMemo(() => {
    const asked = readFilters(new URLSearchParams(about));
    const all = records.filter((record) => fits(record, asked));
    return { wanted: all, shown: asked.status === 'all' ? all : all.filter(({ group }) => group === asked.status) };
  }, [records, about]);

  function handleSearch(text: string) {
    setQ(text);
    setSearch(writeFilters({ ...filters, q: text }), { replace: true });
  }

  return (
    <>
      <RecordsHead records={records} wanted={wanted} filters={filters} q={q} onSearch={handleSearch} />
      <HalfWrittenLine />
      {shown.length > 0 && <MonthList records={shown} about={about} />}
      {shown.length === 0 && records.length === 0 && !isFiltered(filters) && <NothingYet />}
      {shown.length === 0 && (records.length > 0 || isFiltered(filters)) && <NothingFound onClear={() => setQ('')} />}
    </>
  );
}

interface HeadProps {
  readonly records: readonly OwnRecord[];
  readonly wanted: readonly OwnRecord[];
  readonly filters: Filters;
  readonly q: string;
  readonly onSearch: (text: string) => void;
}

function RecordsHead({ records, wanted, filters, q, onSearch }: HeadProps) {
  const { t } = useTranslation('report');
  const [isOpen, setOpen] = useState(false);
  const links = (['all', ...RECORD_GROUPS] as const).map((status) => ({
    to: `?${writeFilters({ ...filters, q, status }).toString()}`,
    label: t(`records.group.${status}`),
    count: status === 'all' ? wanted.length : wanted.filter(({ group }) => group === status).length,
    current: status === filters.status,
  }));
  return (
    <>
      <SearchField label={t('records.search')} placeholder={t('records.search.example')} value={q} onChange={onSearch} />
      <p>
        <Link className="link" to={q === '' ? '/find' : `/find?${new URLSearchParams({ q }).toString()}`}>
          {t('home.find')}
        </Link>
      </p>
      <div className="filters">
        <ChipLinks label={t('records.byStatus')} links={links} />
        <Button tone="outline" small aria-label={t('records.more')} onClick={() => setOpen(true)}>
          <Icon of={ListFilter} size="s" />
        </Button>
      </div>
      <MoreFilters open={isOpen} onClose={() => setOpen(false)} records={records} filters={{ ...filters, q }} />
    </>
  );
}

/** Words of acts that were never done are no records; they lie in the sync centre. */
function HalfWrittenLine() {
  const { t } = useTranslation('report');
  const count = useHalfWritten()?.length ?? 0;
  if (count === 0) return null;
  return (
    <div className="sec">
      <Notice icon={PenLine} to="/sync">
        {t('records.half', { count })}
      </Notice>
    </div>
  );
}

function NothingYet() {
  const { t } = useTranslation('report');
  return (
    <EmptyState
      icon={FileText}
      title={t('records.empty.title')}
      action={
        <LinkButton tone="ink" to="/reports/new">
          {t('nav.new')}
        </LinkButton>
      }
    >
      {t('records.empty.text')}
    </EmptyState>
  );
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation('report');
  return (
    <EmptyState
      icon={SearchX}
      title={t('records.none.title')}
      action={
        <LinkButton tone="ink" to="/records" replace onClick={onClear}>
          {t('button.clearFilter')}
        </LinkButton>
      }
    >
      {t('records.none.text')}
    </EmptyState>
  );
}
