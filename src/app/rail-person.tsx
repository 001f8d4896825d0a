import { Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#src/domain/calendar.ts';
import { isActive } from '#src/domain/people.ts';
import { useOffice, useSession } from '#src/device/live.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { useNow } from '#src/ui/phone.ts';

/** Who is signed in and as what, at the foot of the rail. */
export function RailPerson() {
  const { t } = useTranslation();
  const { account, roles } = useSession();
  const today = dateIn(new Date(useNow()).toISOString());
  const held = roles.find((grant) => grant.role !== 'member' && isActive(grant, today));
  const office = useOffice(held?.office ?? null);
  if (account === null) return null;
  return (
    <>
      <Avatar name={account.name} />
      <span>
        {account.name} <small>{office?.name ?? (held && t(`role.${held.role}`))}</small>
      </span>
      <Icon of={Settings} size="s" />
    </>
  );
}
