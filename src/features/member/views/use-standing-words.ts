import { useTranslation } from 'react-i18next';
import type { Duty } from '#src/domain/duty.ts';
import type { MemberStanding } from '#src/features/member/model/standings.ts';

export interface StandingWords {
  /** What is missing and what waits, in one sentence. */
  readonly standing: (member: MemberStanding) => string;
  /** For what the office has not invited the member yet. */
  readonly uninvited: (member: MemberStanding) => string;
}

/** How members stand, in words. */
export function useStandingWords(): StandingWords {
  const { t } = useTranslation('member');
  const named = (duties: readonly Duty[]) => duties.map((duty) => t(`short.${duty}`)).join(t('comma'));
  return {
    standing: ({ missing, waiting, duties }) => {
      const waits = waiting.length > 0 && t('says.waiting', { what: named(waiting) });
      const lacks =
        missing.length > 0 && (missing.length === duties.length ? t('says.nothing') : t('says.missing', { what: named(missing) }));
      return [lacks, waits].filter((part) => part !== false).join(t('says.and')) || t('says.all');
    },
    uninvited: ({ uninvited }) => t('says.uninvited', { what: named(uninvited) }),
  };
}
