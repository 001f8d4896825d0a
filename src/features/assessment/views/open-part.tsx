import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { hasRole, staffedOffices } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { opening, seesAssessmentsOf, unopened, type Unopened } from '#src/features/assessment/model/openings.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Trouble } from './trouble.tsx';

const ENOUGH = 5_000;

export interface OpenPartProps {
  readonly year: number;
  readonly assessments: readonly Shown[];
  /** `office`: one's own members; `membersWork`: those of the whole county, office by office. */
  readonly openedBy: 'office' | 'membersWork';
}

/** The members who have not begun: a page is opened for one, or in one step for all of them; the words stay the member's. Source: §3.3.3. */
export function OpenPart({ year, assessments, openedBy }: OpenPartProps) {
  const { t } = useTranslation('assessment');
  const actor = useActor();
  const commit = useCommit();
  const [trouble, setTrouble] = useState<string | null>(null);
  const people = useRecords('person', { limit: ENOUGH }).records;
  const isCounty = openedBy === 'membersWork';
  const waiting = unopened(people, assessments, { year, today: actor.today, offices: isCounty ? null : staffedOffices(actor) });
  const mayOpen = isCounty ? hasRole(actor, 'membersWork') : seesAssessmentsOf(actor, year);
  if (waiting.length === 0 || !mayOpen) return null;

  async function open(members: readonly Unopened[]) {
    setTrouble(null);
    for (const { person } of members) {
      const { id, body } = opening(person, year, openedBy);
      const done = await attempt(() => commit.edit('assessment', id, body));
      if (done.ok) continue;
      setTrouble(t(refusalKey(done)));
      return;
    }
  }

  return (
    <Section title={t('open.title')} note={<span className="num">{waiting.length}</span>}>
      <div className="stack">
        <Trouble text={trouble} />
        <p className="small muted">{t('open.note')}</p>
        <Button tone="outline" block busyLabel={t('open.busy')} onClick={() => open(waiting)}>
          {t('open.all', { n: waiting.length })}
        </Button>
        {isCounty ? <ByOffice waiting={waiting} onOpen={open} /> : <ByName waiting={waiting} onOpen={open} />}
      </div>
    </Section>
  );
}

interface WaitingProps {
  readonly waiting: readonly Unopened[];
  readonly onOpen: (members: readonly Unopened[]) => Promise<void>;
}

function ByName({ waiting, onOpen }: WaitingProps) {
  const { t } = useTranslation('assessment');
  return (
    <Rows label={t('open.title')}>
      {waiting.map((one) => (
        <Row
          key={one.person}
          title={one.name}
          actions={
            <Button tone="quiet" small onClick={() => onOpen([one])}>
              {t('open.one', { name: one.name })}
            </Button>
          }
        />
      ))}
    </Rows>
  );
}

function ByOffice({ waiting, onOpen }: WaitingProps) {
  const { t } = useTranslation('assessment');
  const offices = useRecords('office', { limit: ENOUGH }).records;
  const there = offices
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .map(({ id, body }) => ({ id, name: textIn(body, 'name'), members: waiting.filter(({ office }) => office === id) }))
    .filter(({ members }) => members.length > 0);
  return (
    <Rows label={t('open.title')}>
      {there.map(({ id, name, members }) => (
        <Row
          key={id}
          title={name}
          meta={members.map((one) => one.name).join(t('comma'))}
          actions={
            <Button tone="quiet" small onClick={() => onOpen(members)}>
              {t('open.office', { name, n: members.length })}
            </Button>
          }
        />
      ))}
    </Rows>
  );
}
