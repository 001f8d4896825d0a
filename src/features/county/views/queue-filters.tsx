import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useActor, useSettings } from '#src/device/live.ts';
import { countyStates, GROUPS, type QueueFilter } from '#src/features/county/model/county-queue.ts';
import { recordDefinition } from '#src/registry.ts';
import { ChipLinks } from '#src/ui/chip-links.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Select } from '#src/ui/select.tsx';
import { seesOverview } from './overview-only.tsx';
import { queuePath } from './queue-address.ts';
import { useOffices } from './use-offices.ts';

export interface QueueFiltersProps {
  readonly filter: QueueFilter;
  /** The state shown where none was chosen; its chip stands first. */
  readonly usual: string;
}

/** Search, states, office and category; no office where there is only the own. What is chosen goes into the address at once. */
export function QueueFilters({ filter, usual }: QueueFiltersProps) {
  const { t } = useTranslation('county');
  const { t: ofReport } = useTranslation('report');
  const navigate = useNavigate();
  const offices = useOffices() ?? [];
  const { categories } = useSettings();
  const hasOffices = seesOverview(useActor());
  const [words, setWords] = useTyped(filter.words);
  const go = (change: Partial<QueueFilter>) => void navigate(queuePath({ ...filter, words, ...change }), { replace: true });
  return (
    <>
      <SearchField
        label={t('queue.search.label')}
        placeholder={t('queue.search.example')}
        value={words}
        onChange={(typed) => {
          setWords(typed);
          go({ words: typed });
        }}
      />
      <div className="filterline">
        {hasOffices && (
          <Select
            label={t('queue.office.label')}
            value={filter.office ?? ANY}
            options={[{ value: ANY, label: t('queue.office.any') }, ...offices.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(office) => go({ office: office === ANY ? null : office })}
          />
        )}
        <Select
          label={t('queue.category.label')}
          value={filter.category ?? ANY}
          options={[
            { value: ANY, label: t('queue.category.any') },
            ...categories.map((name) => ({ value: name, label: ofReport(`category.${name}`) })),
          ]}
          onChange={(category) => go({ category: category === ANY ? null : category })}
        />
      </div>
      <div className="filterline">
        <StateChips filter={{ ...filter, words }} usual={usual} />
      </div>
    </>
  );
}

const ANY = 'any';

/** What is typed, ahead of the address; cleared when the address is cleared from elsewhere. */
function useTyped(addressed: string): [string, (words: string) => void] {
  const [words, setWords] = useState(addressed);
  const [before, setBefore] = useState(addressed);
  if (before !== addressed) {
    setBefore(addressed);
    if (addressed === '') setWords('');
  }
  return [words, setWords];
}

function StateChips({ filter, usual }: QueueFiltersProps) {
  const { t } = useTranslation('county');
  const [todo, ...rest] = GROUPS;
  const states = countyStates(recordDefinition('report'));
  const chip = (state: string, label: string) => ({ to: queuePath({ ...filter, state }), label, current: filter.state === state });
  const chips = [
    { state: todo, link: chip(todo, t(`queue.filter.${todo}`)) },
    ...states.map((state) => ({ state, link: chip(state, t(`state.${state}`)) })),
    ...rest.map((group) => ({ state: group, link: chip(group, t(`queue.filter.${group}`)) })),
  ];
  const first = chips.filter(({ state }) => state === usual);
  const others = chips.filter(({ state }) => state !== usual);
  return <ChipLinks label={t('queue.filter.label')} links={[...first, ...others].map(({ link }) => link)} />;
}
