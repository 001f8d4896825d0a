import { useTranslation } from 'react-i18next';
import type { DutyProgress } from '#src/domain/duty.ts';
import type { Slip, SlipState } from '#src/ui/six-slips.tsx';
import { missingFor, standingOf, type Standing } from '#src/domain/duty-standing.ts';

/** An excused duty is not done, so its slip is not solid. */
const LOOK: Readonly<Record<Standing, SlipState>> = { done: 'done', exempt: 'todo', wait: 'wait', todo: 'todo' };

/** The six slips in words; each leads to its evidence. `query` keeps the year on the way. */
export function useSlips(duties: readonly DutyProgress[], query = ''): Slip[] {
  const { t } = useTranslation('duty');
  return duties.map((progress) => {
    const { key, confirmed } = progress;
    const standing = standingOf(progress);
    const count = standing === 'done' ? t(`count.${key}`, { count: confirmed }) : t(`slip.${standing}`, { count: missingFor(progress) });
    return {
      key,
      name: t(`duty.${key}`),
      count,
      state: LOOK[standing],
      stateWord: t(`standing.${standing}`),
      to: `/duties/${key}${query}`,
    };
  });
}
