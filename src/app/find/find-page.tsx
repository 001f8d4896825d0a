import { Search as SearchIcon, SearchX } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePerson } from '#src/device/live.ts';
import { useHaystack } from '#src/device/use-haystack.ts';
import type { Straw } from '#src/device/haystack.ts';
import { OlderYears } from '#src/hall/older-year.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { FindFilters } from './find-filters.tsx';
import { Found } from './found.tsx';
import { isIdle, matching, readSearch, type Search, writeSearch } from './search.ts';

/** 查找: everything on this phone that somebody may read, found as they type. The search is kept in the address. */
export function FindPage() {
  const { t } = useTranslation('find');
  const [address, setAddress] = useSearchParams();
  const asked = readSearch(address);
  const [q, setQ] = useState(asked.q);
  const straws = useHaystack();
  const search = { ...asked, q };

  function handleSearch(words: string) {
    setQ(words);
    setAddress(writeSearch({ ...asked, q: words }), { replace: true });
  }

  return (
    <Page title={t('title')} header={<TopBar title={t('title')} back="/" />}>
      <div className="sec">
        <SearchField label={t('search')} placeholder={t('search.example')} value={q} onChange={handleSearch} />
      </div>
      {search.person !== null && <OfPerson id={search.person} q={q} />}
      {straws === undefined ? <Skeleton lines={6} /> : <Answer straws={straws} search={search} onClear={() => setQ('')} />}
      <OlderYears />
    </Page>
  );
}

/** Whose records are shown, and the way back to everybody's. */
function OfPerson({ id, q }: { readonly id: string; readonly q: string }) {
  const { t } = useTranslation('find');
  const person = usePerson(id);
  return (
    <div className="filters">
      <p>{t('ofPerson', { name: person?.name ?? t('person.unknown') })}</p>
      <LinkButton tone="outline" small to={`/find?${writeSearch({ q, kind: null, year: null, person: null }).toString()}`} replace>
        {t('ofPerson.all')}
      </LinkButton>
    </div>
  );
}

interface AnswerProps {
  readonly straws: readonly Straw[];
  readonly search: Search;
  readonly onClear: () => void;
}

function Answer({ straws, search, onClear }: AnswerProps) {
  const { t } = useTranslation('find');
  const q = useDeferredValue(search.q); // typing comes first, the list after it
  const { kind, year, person } = search;
  const now = { q, kind, year, person };
  const anyYear = useMemo(() => matching(straws, { q, kind: null, year: null, person }), [straws, q, person]);
  const anyKind = useMemo(() => (year === null ? anyYear : matching(anyYear, { q, kind: null, year, person })), [anyYear, q, year, person]);
  const found = useMemo(() => (kind === null ? anyKind : anyKind.filter(({ type }) => type === kind)), [anyKind, kind]);
  if (isIdle(now)) {
    return (
      <EmptyState icon={SearchIcon} title={t('idle.title')}>
        {t('idle.line')}
      </EmptyState>
    );
  }
  return (
    <>
      <FindFilters search={now} anyYear={anyYear} anyKind={anyKind} />
      {found.length > 0 ? (
        <Found found={found} search={now} />
      ) : (
        <EmptyState
          icon={SearchX}
          title={t('none.title')}
          action={
            <LinkButton tone="ink" to="/find" replace onClick={onClear}>
              {t('button.clearFilter')}
            </LinkButton>
          }
        >
          {t('none.line')}
        </EmptyState>
      )}
    </>
  );
}
