import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#src/domain/record/read-body.ts';
import { Button } from '#src/ui/button.tsx';
import { Tag } from '#src/ui/tag.tsx';
import type { RollGroup } from '#src/features/activity/model/answers.ts';
import type { OnRoll, Roll } from './use-roll.ts';

interface RowActs {
  /** Until the roll was ended marks are one tap; afterwards a correction says why. */
  readonly isOpen: boolean;
  readonly onMark: (person: string, clerkSays: string) => Promise<boolean>;
  /** Opens every choice for one person. */
  readonly onMore: (who: OnRoll) => void;
}

export interface RollGroupListProps extends RowActs {
  readonly group: RollGroup;
  readonly roll: Roll;
}

/** One group of the roll with its people; nothing while it is empty. */
export function RollGroupList({ group, roll, ...acts }: RollGroupListProps) {
  const { t } = useTranslation('activity');
  const people = roll.people.filter((one) => one.group === group);
  if (people.length === 0) return null;
  return (
    <section aria-label={t(`roll.group.${group}`)}>
      <h2 className="roll-h">
        {t(`roll.group.${group}`)}
        <span>{t('roll.count', { count: people.length })}</span>
      </h2>
      <ul className="rows">
        {people.map((who) => (
          <li key={who.person}>
            <RollRow who={who} {...acts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RollRow({ who, isOpen, onMark, onMore }: RowActs & { readonly who: OnRoll }) {
  const { t } = useTranslation('activity');
  const { t: ofAttendance } = useTranslation('attendance');
  const name = who.name || t('person.unknown');
  const [member, clerk] = [textIn(who.body, 'memberSays'), textIn(who.body, 'clerkSays')];
  const note = textIn(who.body, 'clerkNote');
  const said = member === '' ? '' : t('roll.said', { said: ofAttendance(`memberSays.${member}`) });
  return (
    <div className="roll-row">
      <p className="nm">
        {name}
        <small>{[who.sector, said, note].filter(Boolean).join(t('roll.comma'))}</small>
      </p>
      <div className="roll-marks" role="group" aria-label={name}>
        {isOpen && clerk === '' ? (
          <>
            <Button small tone="outline" onClick={() => onMark(who.person, 'leave')}>
              {ofAttendance('clerkSays.leave')}
            </Button>
            <Button small tone="outline" onClick={() => onMark(who.person, 'present')}>
              {ofAttendance('clerkSays.present')}
            </Button>
            <Button small tone="quiet" onClick={() => onMore(who)}>
              {t('roll.more')}
            </Button>
          </>
        ) : (
          <Button small tone={who.group === 'there' ? 'ink' : 'outline'} onClick={() => onMore(who)}>
            {clerk === '' ? t('roll.unmarked') : ofAttendance(`clerkSays.${clerk}`)}
            <span className="vh">{t(isOpen ? 'roll.change' : 'roll.correct')}</span>
          </Button>
        )}
      </div>
      {who.group === 'check' && (
        <p className="chk">
          <Tag tone="warn" icon={CircleAlert}>
            {t('roll.differ', { member: ofAttendance(`memberSays.${member}`), clerk: ofAttendance(`clerkSays.${clerk}`) })}
          </Tag>
        </p>
      )}
    </div>
  );
}
