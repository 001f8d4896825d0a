import { useTranslation } from 'react-i18next';
import { useActor, useCommit, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isActive, type RoleGrant, hasRole } from '#src/domain/people.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { Select } from '#src/ui/select.tsx';

const NOBODY = '-';

/** The first-responsible person may name a deputy who signs this paper. Source: §3.3.1. */
export function DelegatePart({ record: { id, type, office, body } }: { readonly record: Shown }) {
  const { t } = useTranslation('plan');
  const actor = useActor();
  const commit = useCommit();
  const { records } = useRecords('person', { limit: 2_000 });
  if (!hasRole(actor, 'director', office)) return null;
  const deputies = records.filter((person) => isDeputy(person, office, actor.today));
  if (deputies.length === 0) return null;
  const options = [
    { value: NOBODY, label: t('delegate.none') },
    ...deputies.map((person) => ({ value: person.id, label: textIn(person.body, 'name') })),
  ];
  return (
    <Select
      id="delegate"
      label={t('field.delegate.label')}
      optional={t('field.optional')}
      hint={t('delegate.hint')}
      options={options}
      value={textIn(body, 'delegate') || NOBODY}
      onChange={(value) => void commit.edit(type, id, { delegate: value === NOBODY ? null : value })}
    />
  );
}

function isDeputy({ body }: Shown, office: string | null, today: string): boolean {
  // The server wrote the roles by the person's schema.
  const roles = objectsIn(body, 'roles') as unknown as readonly RoleGrant[];
  return roles.some((grant) => grant.role === 'deputyDirector' && grant.office === office && isActive(grant, today));
}
