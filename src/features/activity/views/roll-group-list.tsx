import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { objectIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { timeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Tag } from '#src/ui/tag.tsx';
import { checkReason, methodOf, type RollGroup } from '#src/features/activity/model/answers.ts';
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
  const reason = checkReason(who.body);
  const evidence = useEvidence(who.body);
  return (
    <div className="roll-row">
      <p className="nm">
        {name}
        <small>{[...evidence, who.sector].filter(Boolean).join(t('roll.comma'))}</small>
      </p>
      <div className="roll-marks" role="group" aria-label={name}>
        {isOpen && clerk === '' && reason !== null ? (
          <>
            <Button small tone="outline" onClick={() => onMark(who.person, 'absent')}>
              {t('roll.notCounted')}
            </Button>
            <Button small tone="ink" onClick={() => onMark(who.person, 'present')}>
              {t('roll.isThere')}
            </Button>
          </>
        ) : isOpen && clerk === '' ? (
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
      {reason !== null && (
        <p className="chk">
          <Tag tone="warn" icon={CircleAlert}>
            {reason === 'differ'
              ? t('roll.differ', { member: ofAttendance(`memberSays.${member}`), clerk: ofAttendance(`clerkSays.${clerk}`) })
              : t(`code.result.${reason}`)}
          </Tag>
        </p>
      )}
    </div>
  );
}

/** What speaks for a mark: how and when the member recorded it, the receipt that was read, the clerk's note. */
function useEvidence(body: Body): string[] {
  const { t } = useTranslation('activity');
  const { t: ofAttendance } = useTranslation('attendance');
  const member = textIn(body, 'memberSays');
  const method = methodOf(body);
  const device = textIn(objectIn(body, 'recordedAt'), 'device');
  const receipt = textIn(objectIn(body, 'receipt'), 'digits');
  return [
    receipt && t('roll.receipt', { digits: receipt }),
    method !== null && device !== '' && t('roll.method', { method: t(`method.${method}`), time: timeText(device) }),
    member && t('roll.said', { said: ofAttendance(`memberSays.${member}`) }),
    textIn(body, 'clerkNote'),
  ].filter((words) => typeof words === 'string');
}
