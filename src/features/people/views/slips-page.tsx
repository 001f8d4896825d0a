import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useActor } from '#src/device/live.ts';
import { type PeopleRefusal, usePeopleDesk } from '#src/device/people-desk.ts';
import type { AccountShown, ActivationSlip } from '#src/domain/account-answers.ts';
import { findPeople } from '#src/features/people/model/find-people.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { Select } from '#src/ui/select.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { askedIn, PEOPLE_PATH, queryOf } from './people-paths.ts';
import { Slips } from './slips.tsx';
import { Trouble } from './trouble.tsx';
import { useAsked } from './use-asked.ts';
import { useOffices } from './use-offices.ts';

const EVERYWHERE = '-';

/** 激活条: fresh one-time codes for those who have not come in yet, on paper. */
export function SlipsPage() {
  const { t } = useTranslation('people');
  const desk = usePeopleDesk();
  const people = useAsked(desk.list);
  const [slips, setSlips] = useState<readonly ActivationSlip[] | null>(null);
  return (
    <Page title={t('slips.title')} wide header={<TopBar title={t('slips.title')} back={PEOPLE_PATH} />}>
      <Trouble refusal={people.refusal} onAgain={people.again} />
      {slips !== null && <Slips slips={slips} />}
      {slips === null && people.value !== null && <Choosing people={people.value} onMade={setSlips} />}
      {people.value === null && people.refusal === null && <Skeleton lines={6} />}
    </Page>
  );
}

interface ChoosingProps {
  readonly people: readonly AccountShown[];
  readonly onMade: (slips: readonly ActivationSlip[]) => void;
}

function Choosing({ people, onMade }: ChoosingProps) {
  const { t } = useTranslation('people');
  const [query, setQuery] = useSearchParams();
  const asked = askedIn(query);
  const { today } = useActor();
  const offices = useOffices();
  const { codes } = usePeopleDesk();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<PeopleRefusal | null>(null);
  const waiting = findPeople(people, { ...asked, q: '', state: 'waiting' }, today).filter(({ yours }) => yours);
  const chosen = waiting.filter(({ id }) => !left.includes(id));

  async function make() {
    const answer = await codes(chosen.map(({ id }) => id));
    if (answer.ok) onMade(answer.value);
    else setRefusal(answer);
  }

  return (
    <div className="stack">
      <p className="small">{t('slips.lead')}</p>
      <Select
        label={t('office.label')}
        options={[{ value: EVERYWHERE, label: t('office.all') }, ...offices.list]}
        value={asked.office || EVERYWHERE}
        onChange={(office) => setQuery(queryOf({ ...asked, office: office === EVERYWHERE ? '' : office }), { replace: true })}
      />
      <Section title={t('slips.waiting')} note={t('list.count', { n: chosen.length })}>
        {waiting.length === 0 ? (
          <p className="small muted">{t('slips.none')}</p>
        ) : (
          <div className="stack">
            {waiting.map(({ id, name, login }) => (
              <Checkbox
                key={id}
                checked={!left.includes(id)}
                onChange={(isIn) => setLeft(isIn ? left.filter((one) => one !== id) : [...left, id])}
              >
                {t('slips.person', { name, login })}
              </Checkbox>
            ))}
          </div>
        )}
      </Section>
      <Trouble refusal={refusal} />
      {chosen.length > 0 && (
        <Button tone="primary" block onClick={make}>
          {t('slips.make', { n: chosen.length })}
        </Button>
      )}
    </div>
  );
}
