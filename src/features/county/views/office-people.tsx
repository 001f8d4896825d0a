import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { tiesOf } from '#src/domain/office-ties.ts';
import { isActive, type RoleGrant } from '#src/domain/people.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';

const ENOUGH = 20_000;
const STAFF = ['director', 'deputyDirector', 'clerk'] as const;

export interface OfficePeopleProps {
  readonly office: string;
  /** The office's own record: linked leader, assisting committee, local Party committee, telephone. */
  readonly record: Shown | undefined;
}

/** Who leads, assists and works at an office; the director, or who directs in that place, is first responsible today. Source: §1, §3.2, §3.3.1, §3.3.2. */
export function OfficePeople({ office, record }: OfficePeopleProps) {
  const { t } = useTranslation('county');
  const { today } = useActor();
  const { records } = useRecords('person', { limit: ENOUGH });
  const staff = STAFF.flatMap((role) =>
    records.flatMap((person) =>
      rolesIn(person).some((grant) => grant.role === role && grant.office === office && isActive(grant, today)) ? [{ role, person }] : [],
    ),
  );
  const ties = record && tiesOf(record, records, today);
  const links = [
    ['leader', ties?.leaders.join(t('overview.comma')) ?? ''],
    ['assistedBy', ties?.committees.join(t('overview.comma')) ?? ''],
    ['localParty', ties?.localParty ?? ''],
    ['phone', ties?.phone ?? ''],
  ] as const;
  return (
    <Section title={t('office.people')}>
      <Rows label={t('office.people')}>
        {links.map(([field, words]) => (
          <Row key={field} kind={t(`office.${field}`)} title={words === '' ? t('office.unknown') : words} />
        ))}
        {staff.map(({ role, person }) => (
          <Row key={`${role} ${person.id}`} kind={t(`office.role.${role}`)} title={textIn(person.body, 'name')} />
        ))}
      </Rows>
    </Section>
  );
}

function rolesIn({ body }: Shown): readonly RoleGrant[] {
  // The server wrote the roles by the person's schema.
  return objectsIn(body, 'roles') as unknown as readonly RoleGrant[];
}
