import { FileUp, Printer, UserPlus, UserX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useActor } from '#src/device/live.ts';
import { usePeopleDesk } from '#src/device/people-desk.ts';
import { ACCOUNT_STATES, type AccountShown } from '#src/domain/account-answers.ts';
import { hasRole } from '#src/domain/people.ts';
import { findPeople, rolesNow } from '#src/features/people/model/find-people.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { ChipLinks } from '#src/ui/chip-links.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Section } from '#src/ui/section.tsx';
import { Select } from '#src/ui/select.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { askedIn, PEOPLE_PATH, personPath, queryOf } from './people-paths.ts';
import { StateTag } from './state-tag.tsx';
import { Trouble } from './trouble.tsx';
import { useAsked } from './use-asked.ts';
import { useOffices } from './use-offices.ts';
import { useRoleWords } from './use-role-words.ts';

const EVERYWHERE = '-';
/** Rows shown at first; a county has a few hundred. */
const PAGE = 60;

/** 人员: everybody with an account, to be found by name, state and office. Source: domain §2. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const isAdmin = hasRole(useActor(), 'admin');
  const { list } = usePeopleDesk();
  const people = useAsked(list);
  return (
    <Page
      title={t('title')}
      wide
      tabs={isAdmin}
      header={isAdmin ? <RootBar title={t('title')} /> : <TopBar title={t('title')} back="/me" />}
      actions={
        <Actions label={t('list.actions')}>
          <LinkButton tone="outline" grow icon={FileUp} to={`${PEOPLE_PATH}/import`}>
            {t('import.title')}
          </LinkButton>
          <LinkButton tone="primary" grow icon={UserPlus} to={`${PEOPLE_PATH}/new`}>
            {t('new.title')}
          </LinkButton>
        </Actions>
      }
    >
      <p className="small muted">{t(isAdmin ? 'lead.admin' : 'lead.office')}</p>
      <Trouble refusal={people.refusal} onAgain={people.again} />
      {people.value === null ? people.refusal === null && <Skeleton lines={9} /> : <List people={people.value} />}
    </Page>
  );
}

function List({ people }: { readonly people: readonly AccountShown[] }) {
  const { t } = useTranslation('people');
  const [query, setQuery] = useSearchParams();
  const [shown, setShown] = useState(PAGE);
  const asked = askedIn(query);
  const { today } = useActor();
  const offices = useOffices();
  const found = findPeople(people, asked, today);
  const go = (change: Partial<typeof asked>) => setQuery(queryOf({ ...asked, ...change }), { replace: true });
  return (
    <div className="stack">
      <SearchField label={t('find.label')} placeholder={t('find.hint')} value={asked.q} onChange={(q) => go({ q })} />
      <ChipLinks
        label={t('state.label')}
        links={['', ...ACCOUNT_STATES].map((state) => ({
          label: t(state === '' ? 'state.all' : `account.${state}`),
          count: findPeople(people, { ...asked, state }, today).length,
          to: `${PEOPLE_PATH}?${queryOf({ ...asked, state }).toString()}`,
          current: asked.state === state,
        }))}
      />
      <Select
        label={t('office.label')}
        options={[{ value: EVERYWHERE, label: t('office.all') }, ...offices.list]}
        value={asked.office || EVERYWHERE}
        onChange={(office) => go({ office: office === EVERYWHERE ? '' : office })}
      />
      <p>
        <LinkButton tone="quiet" icon={Printer} to={`${PEOPLE_PATH}/slips?${queryOf({ ...asked, q: '', state: '' }).toString()}`}>
          {t('slips.title')}
        </LinkButton>
      </p>
      <Section title={t('list.title')} note={t('list.count', { n: found.length })}>
        {found.length === 0 ? (
          <EmptyState icon={UserX} title={t('list.none')} action={<LinkButton to={PEOPLE_PATH}>{t('button.clearFilter')}</LinkButton>}>
            {t('list.none.text')}
          </EmptyState>
        ) : (
          <PersonRows people={found.slice(0, shown)} />
        )}
        {found.length > shown && (
          <Button tone="outline" block onClick={() => setShown(shown + PAGE)}>
            {t('list.more', { n: found.length - shown })}
          </Button>
        )}
      </Section>
    </div>
  );
}

function PersonRows({ people }: { readonly people: readonly AccountShown[] }) {
  const { t } = useTranslation('people');
  const words = useRoleWords();
  const { today } = useActor();
  const rolesOf = (person: AccountShown) =>
    rolesNow(person, today)
      .map((grant) => words.what(grant))
      .join(t('and'));
  return (
    <Rows label={t('list.title')}>
      {people.map((person) => (
        <Row
          key={person.id}
          to={personPath(person.id)}
          kind={<span className="num">{person.login}</span>}
          title={person.name}
          meta={rolesOf(person) || t('role.none')}
          foot={<StateTag state={person.state} />}
        />
      ))}
    </Rows>
  );
}
