import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useActor, useRecords, useSettings } from '#src/device/live.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { hasRole } from '#src/domain/people.ts';
import {
  handedInStates,
  isReplyOverdue,
  isToFollowUp,
  PROPOSAL_GROUPS,
  type ProposalFilter,
  proposalsFound,
  waitingStates,
} from '#src/features/county/model/proposal-queue.ts';
import { recordDefinition } from '#src/registry.ts';
import { ChipLinks } from '#src/ui/chip-links.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Figures } from '#src/ui/figures.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { RootBar } from '#src/ui/root-bar.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Select } from '#src/ui/select.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { OlderYears } from '#src/hall/older-year.tsx';
import { HandlingLink } from '#src/hall/handling-link.tsx';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { proposalFilterIn, proposalsPath } from './proposals-address.ts';
import { ProposalsList } from './proposals-list.tsx';
import { ProposalsOnly } from './proposals-only.tsx';

/** More than the county receives in the half-years a desk holds. */
const ENOUGH = 20_000;

/** The page waits for every word before its first line is shown. */
const ROOMS = ['county', 'proposal', 'report'];

/** Every proposal that was handed in, by how it stands; all filters are in the address. */
export function ProposalsQueuePage() {
  const { t } = useTranslation(ROOMS);
  const [search] = useSearchParams();
  const actor = useActor();
  const acts = hasRole(actor, 'proposalsCommittee') || hasRole(actor, 'countyOffice');
  const filter = proposalFilterIn(search, acts ? 'todo' : 'all');
  return (
    <Page title={t('proposals.title')} tabs wide header={<RootBar title={t('proposals.title')} end={<SyncPill />} />}>
      <ProposalsOnly>
        <Queue filter={filter} />
        <OlderYears />
      </ProposalsOnly>
      {acts && (
        <div className="sec">
          <HandlingLink />
        </div>
      )}
    </Page>
  );
}

function Queue({ filter }: { readonly filter: ProposalFilter }) {
  const { t } = useTranslation('county');
  const definition = recordDefinition('proposal');
  const { state, records } = useRecords('proposal', { status: handedInStates(definition), limit: ENOUGH });
  const today = dateIn(new Date(useNow()).toISOString());
  const figures = [
    { key: 'todo', count: records.filter(({ status }) => waitingStates(definition).includes(status)).length },
    { key: 'overdue', count: records.filter((record) => isReplyOverdue(definition, record, today)).length },
    { key: 'followUp', count: records.filter((record) => isToFollowUp(definition, record)).length },
  ];
  if (state === 'loading') return <Skeleton lines={9} />;
  const found = proposalsFound(records, filter, definition, today);
  return (
    <>
      <Figures
        label={t('proposals.figures.label')}
        figures={figures.map((figure) => ({
          ...figure,
          label: t(`proposals.filter.${figure.key}`),
          unit: t('proposals.unit'),
          to: proposalsPath({ state: figure.key }),
        }))}
      />
      <div className="sec">
        <Filters filter={filter} />
      </div>
      {found.length > 0 ? (
        <ProposalsList key={JSON.stringify(filter)} proposals={found} filter={filter} today={today} />
      ) : (
        <Nothing isEmpty={records.length === 0} />
      )}
    </>
  );
}

const ANY = 'any';

function Filters({ filter }: { readonly filter: ProposalFilter }) {
  const { t } = useTranslation('county');
  const { t: ofReport } = useTranslation('report');
  const { t: ofProposal } = useTranslation('proposal');
  const navigate = useNavigate();
  const { categories } = useSettings();
  const [words, setWords] = useState(filter.words);
  const go = (change: Partial<ProposalFilter>) => void navigate(proposalsPath({ ...filter, words, ...change }), { replace: true });
  const [todo, ...rest] = PROPOSAL_GROUPS;
  const chip = (state: string, label: string) => ({
    to: proposalsPath({ ...filter, words, state }),
    label,
    current: filter.state === state,
  });
  return (
    <>
      <SearchField
        label={t('proposals.search.label')}
        placeholder={t('proposals.search.example')}
        value={words}
        onChange={(typed) => {
          setWords(typed);
          go({ words: typed });
        }}
      />
      <div className="filterline">
        <Select
          label={t('queue.category.label')}
          value={filter.category ?? ANY}
          options={[
            { value: ANY, label: t('queue.category.any') },
            ...categories.map((name) => ({ value: name, label: ofReport([`category.${name}`, name]) })),
          ]}
          onChange={(category) => go({ category: category === ANY ? null : category })}
        />
      </div>
      <div className="filterline">
        <ChipLinks
          label={t('queue.filter.label')}
          links={[
            chip(todo, t(`proposals.filter.${todo}`)),
            ...handedInStates(recordDefinition('proposal')).map((state) => chip(state, ofProposal(`state.${state}`))),
            ...rest.map((group) => chip(group, t(`proposals.filter.${group}`))),
          ]}
        />
      </div>
    </>
  );
}

function Nothing({ isEmpty }: { readonly isEmpty: boolean }) {
  const { t } = useTranslation('county');
  const everything = (
    <LinkButton tone="ink" to={proposalsPath({ state: 'all' })}>
      {t('proposals.none.action')}
    </LinkButton>
  );
  return (
    <EmptyState
      icon={Inbox}
      title={t(isEmpty ? 'proposals.empty.title' : 'proposals.none.title')}
      action={isEmpty ? undefined : everything}
    >
      {isEmpty && t('proposals.empty.text')}
    </EmptyState>
  );
}
