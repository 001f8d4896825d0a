import { Check, Minus, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useCommit, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn, yearOf } from '#src/domain/calendar.ts';
import { namesOf } from '#src/domain/record/names.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { CHECKPOINTS, type Checkpoint, type MemberChecklist } from '#src/features/plenary/model/plenary.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Trouble } from '#src/ui/trouble.tsx';
import { GroupField } from './group-field.tsx';
import type { OfficeMember } from './use-office-members.ts';

export interface MemberTicksProps {
  readonly record: Shown;
  readonly member: OfficeMember;
  readonly list: MemberChecklist;
  readonly mayTick: boolean;
}

/** One member's checklist: ticks for whoever prepares, plain lines for who reads. */
export function MemberTicks({ record, member, list, mayTick }: MemberTicksProps) {
  return (
    <section className="card pad stack" aria-label={member.name}>
      <h3>
        {member.name} <span className="small muted">{member.sector}</span>
      </h3>
      <Handed member={member.id} record={record} />
      {mayTick ? <Ticks record={record} list={list} /> : <Lines list={list} />}
    </section>
  );
}

const ENOUGH = 20_000;

/** What the records know already of the proposal: nobody has to ask again. */
function Handed({ member, record }: { readonly member: string; readonly record: Shown }) {
  const { t } = useTranslation('plenary');
  const { records } = useRecords('proposal', { limit: ENOUGH });
  const opening = textIn(record.body, 'from');
  const year = opening === '' ? null : yearOf(opening);
  const count = records.filter(({ owner, at }) => {
    const handedIn = at.submitted === null ? null : yearOf(dateIn(at.submitted));
    return owner === member && handedIn !== null && (year === null || handedIn === year || handedIn === year - 1);
  }).length;
  return count === 0 ? null : <p className="small muted">{t('page.proposals', { count })}</p>;
}

/** Who comes is not on leave, and the other way round. */
const OPPOSITE: Partial<Record<Checkpoint, Checkpoint>> = { attending: 'onLeave', onLeave: 'attending' };

function Ticks({ record, list }: Pick<MemberTicksProps, 'record' | 'list'>) {
  const { t } = useTranslation('plenary');
  const commit = useCommit();
  const [trouble, setTrouble] = useState<string | null>(null);

  async function tick(point: Checkpoint, isOn: boolean) {
    const without = (field: Checkpoint) => namesOf(record.body, field).filter((id) => id !== list.person);
    const other = OPPOSITE[point];
    const done = await attempt(() =>
      commit.edit('plenary', record.id, {
        [point]: isOn ? [...without(point), list.person] : without(point),
        ...(isOn && other !== undefined ? { [other]: without(other) } : {}),
      }),
    );
    setTrouble(done.ok ? null : t(refusalKey(done)));
  }

  return (
    <>
      <Trouble words={trouble} />
      <div>
        {CHECKPOINTS.map((point) => (
          <Checkbox key={point} checked={list.ticked[point]} onChange={(isOn) => void tick(point, isOn)}>
            {t(`field.${point}.label`)}
          </Checkbox>
        ))}
      </div>
      <GroupField record={record} person={list.person} group={list.group} />
    </>
  );
}

/** Who is on leave need not be ready for anything. */
function Lines({ list }: Pick<MemberTicksProps, 'list'>) {
  const { t } = useTranslation('plenary');
  const points = CHECKPOINTS.filter((point) => (point === 'onLeave') === list.ticked.onLeave);
  return (
    <Rows>
      {points.map((point) => (
        <Row
          key={point}
          icon={list.ticked[point] ? Check : Minus}
          title={t(list.ticked[point] ? `field.${point}.label` : `not.${point}`)}
        />
      ))}
      {list.group !== '' && <Row icon={Users} title={t('page.group', { group: list.group })} />}
    </Rows>
  );
}
