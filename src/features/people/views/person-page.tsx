import { KeyRound, UserX } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor } from '#src/device/live.ts';
import { type PeopleRefusal, usePeopleDesk } from '#src/device/people-desk.ts';
import type { AccountShown, ActivationSlip } from '#src/domain/account-answers.ts';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { DevicesPart } from './devices-part.tsx';
import { PEOPLE_PATH } from './people-paths.ts';
import { RolesPart } from './roles-part.tsx';
import { Slips } from './slips.tsx';
import { StateTag } from './state-tag.tsx';
import { Trouble } from './trouble.tsx';
import { useAsked } from './use-asked.ts';

/** One account: who it is, roles from day to day, devices, a new code, closing. Source: domain §2. */
export function PersonPage() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams();
  const { one } = usePeopleDesk();
  const asked = useAsked(useCallback(() => one(id), [one, id]));
  const title = asked.value?.person.name ?? t('person.title');
  return (
    <Page title={title} header={<TopBar title={title} back={PEOPLE_PATH} />}>
      {asked.refusal?.code === 'not_found' ? (
        <EmptyState icon={UserX} title={t('person.missing')} action={<LinkButton to={PEOPLE_PATH}>{t('person.all')}</LinkButton>} />
      ) : (
        <Trouble refusal={asked.refusal} onAgain={asked.again} />
      )}
      {asked.value === null && asked.refusal === null && <Skeleton lines={8} />}
      {asked.value !== null && (
        <>
          <Facts person={asked.value.person} />
          <RolesPart person={asked.value.person} onChanged={asked.again} />
          <DevicesPart person={asked.value.person} devices={asked.value.devices} onChanged={asked.again} />
          <CodePart person={asked.value.person} />
          <ClosingPart person={asked.value.person} onChanged={asked.again} />
        </>
      )}
    </Page>
  );
}

function Facts({ person }: { readonly person: AccountShown }) {
  const { t } = useTranslation('people');
  const isSelf = useActor().id === person.id;
  const facts = [person.sector, person.memberNo, person.phone].filter((fact) => fact !== null && fact !== '');
  return (
    <section className="card pad stack" aria-label={t('person.facts')}>
      <p className="num">{t('slip.login', { login: person.login })}</p>
      {facts.length > 0 && <p className="small muted">{facts.join(t('and'))}</p>}
      <p>
        <StateTag state={person.state} />
      </p>
      {!person.yours && <Notice icon={UserX}>{t(isSelf ? 'person.self' : 'person.notYours')}</Notice>}
    </section>
  );
}

/** Whoever forgot the password, or has none yet, gets a code on paper. */
function CodePart({ person }: { readonly person: AccountShown }) {
  const { t } = useTranslation('people');
  const { codes } = usePeopleDesk();
  const [slips, setSlips] = useState<readonly ActivationSlip[] | null>(null);
  const [refusal, setRefusal] = useState<PeopleRefusal | null>(null);
  if (!person.yours || person.state === 'disabled') return null;

  async function handleCode() {
    const answer = await codes([person.id]);
    setSlips(answer.ok ? answer.value : null);
    setRefusal(answer.ok ? null : answer);
  }

  return (
    <Section title={t('code.title')}>
      <div className="stack">
        <p className="small muted">{t('code.lead')}</p>
        <Trouble refusal={refusal} />
        {slips === null ? (
          <Button tone="outline" icon={KeyRound} onClick={handleCode}>
            {t('code.button')}
          </Button>
        ) : (
          <Slips slips={slips} />
        )}
      </div>
    </Section>
  );
}

interface ClosingProps {
  readonly person: AccountShown;
  readonly onChanged: () => void;
}

function ClosingPart({ person, onChanged }: ClosingProps) {
  const { t } = useTranslation('people');
  const { disable, enable } = usePeopleDesk();
  const [isAsking, setIsAsking] = useState(false);
  if (!person.yours) return null;
  const isClosed = person.state === 'disabled';
  return (
    <Section kind="group" title={t('closing.title')}>
      <Rows>
        <Row
          danger={!isClosed}
          icon={UserX}
          title={t(isClosed ? 'closing.enable' : 'closing.disable')}
          meta={t(isClosed ? 'closing.enable.hint' : 'closing.disable.hint')}
          onPress={() => setIsAsking(true)}
        />
      </Rows>
      {isAsking && (
        <ConfirmSheet
          title={t(isClosed ? 'closing.enable.ask' : 'closing.disable.ask', { name: person.name })}
          text={t(isClosed ? 'closing.enable.text' : 'closing.disable.text')}
          button={t(isClosed ? 'closing.enable' : 'closing.disable')}
          danger={!isClosed}
          question={() => (isClosed ? enable(person.id) : disable(person.id))}
          onClose={() => setIsAsking(false)}
          onDone={onChanged}
        />
      )}
    </Section>
  );
}
