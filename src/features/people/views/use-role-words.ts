import { useTranslation } from 'react-i18next';
import type { RoleGrant } from '#src/domain/people.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { useOffices } from './use-offices.ts';

export interface RoleWords {
  /** The role and where it is held. */
  readonly what: (grant: Pick<RoleGrant, 'role' | 'office'>) => string;
  /** From when to when. */
  readonly when: (grant: RoleGrant) => string;
}

/** Roles in words. */
export function useRoleWords(): RoleWords {
  const { t, i18n } = useTranslation('people');
  const { nameOf } = useOffices();
  return {
    what: ({ role, office }) => (office === null ? t(`role.${role}`) : t('role.at', { role: t(`role.${role}`), office: nameOf(office) })),
    when: ({ from, to }) => {
      const first = dayOfYearText(i18n.language, from);
      return to === null ? t('role.open', { from: first }) : t('role.span', { from: first, to: dayOfYearText(i18n.language, to) });
    },
  };
}
