import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { standingOf, type Standing } from '#src/domain/duty-standing.ts';
import type { MemberStanding } from '#src/features/member/model/standings.ts';
import { dayText } from '#src/i18n/format.ts';
import { MiniSlips, type SlipState } from '#src/ui/six-slips.tsx';
import { memberPath } from './members-paths.ts';
import type { Reminding } from './use-reminding.ts';
import { useStandingWords } from './use-standing-words.ts';

/** How a standing looks as a slip; an excused duty asks for nothing more. */
export const LOOK: Readonly<Record<Standing, SlipState>> = { done: 'done', exempt: 'done', wait: 'wait', todo: 'todo' };

export interface MemberRowProps {
  readonly member: MemberStanding;
  readonly reminding: Reminding;
  readonly isTicked: boolean;
  readonly onTick: (isOn: boolean) => void;
}

/** One member in the list: a tick for the reminder, the name that leads to the page, the six slips, and what is missing in words. */
export function MemberRow({ member, reminding, isTicked, onTick }: MemberRowProps) {
  const { t, i18n } = useTranslation('member');
  const words = useStandingWords();
  const last = reminding.last(member.id);
  const done = member.duties.filter((progress) => standingOf(progress) === 'done').length;
  return (
    <li className="mrow">
      <input
        type="checkbox"
        className="check"
        aria-label={t('tick.one', { name: member.name })}
        checked={isTicked && reminding.may(member)}
        disabled={!reminding.may(member)}
        onChange={(event) => onTick(event.target.checked)}
      />
      <span className="body">
        <span className="line">
          <Link className="nm" to={memberPath(member.id)}>
            {member.name} <small>{member.sector}</small>
          </Link>
          <MiniSlips states={member.duties.map((progress) => LOOK[standingOf(progress)])} label={t('slips.done', { n: done })} />
        </span>
        <span className="small muted">{words.standing(member)}</span>
        {member.uninvited.length > 0 && <span className="small">{words.uninvited(member)}</span>}
        {last !== null && <span className="small muted">{t('remind.last', { day: dayText(i18n.language, last) })}</span>}
      </span>
    </li>
  );
}
