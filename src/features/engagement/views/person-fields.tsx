import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { type CalendarDate } from '#src/domain/calendar.ts';
import { isActive, type RoleGrant } from '#src/domain/people.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { engagementStanding } from '#src/features/engagement/model/standing.ts';
import type { Sending } from '#src/hall/writing/use-sending.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Select } from '#src/ui/select.tsx';
import { engagementPath } from './engagement-paths.ts';

const ENOUGH = 5_000;

/** The office that engages; only one's own, for the county every one. */
export function OfficeField({ sending, own }: { readonly sending: Sending; readonly own: readonly string[] | null }) {
  const { t } = useTranslation('engagement');
  const { records } = useRecords('office', { limit: ENOUGH });
  const offices = records.filter(({ id }) => own === null || own.includes(id)).toSorted((a, b) => a.id.localeCompare(b.id));
  return (
    <Select
      id="office"
      label={t('field.office.label')}
      empty={t('write.office.empty')}
      options={offices.map(({ id, body }) => ({ value: id, label: textIn(body, 'name') }))}
      value={textIn(sending.values, 'office')}
      error={sending.errorAt('office')}
      onChange={(value) => sending.change('office', value)}
    />
  );
}

/** Whom: the office's members, then the others who work there or have no place yet. Choosing somebody says from among whom they are. */
export function PersonField({ sending }: { readonly sending: Sending }) {
  const { t } = useTranslation('engagement');
  const { today } = useActor();
  const { records } = useRecords('person', { limit: ENOUGH });
  const [office, person] = [textIn(sending.values, 'office'), textIn(sending.values, 'person')];
  const members = named(records.filter((one) => isMemberAt(one, office, today)));
  const staff = named(records.filter((one) => !isMemberAt(one, office, today) && mayWorkAt(one, office, today)));

  function handleChoice(chosen: string) {
    sending.change('person', chosen);
    sending.change('source', members.some(({ id }) => id === chosen) ? 'member' : 'townshipStaff');
  }

  return (
    <>
      <Select
        id="person"
        label={t('field.person.label')}
        hint={t('write.person.hint')}
        empty={t('write.person.empty')}
        options={[
          ...members.map(({ id, name, sector }) => ({ value: id, label: t('write.person.member', { name, sector }) })),
          ...staff.map(({ id, name }) => ({ value: id, label: t('write.person.staff', { name }) })),
        ]}
        value={person}
        error={sending.errorAt('person')}
        onChange={handleChoice}
      />
      <AlreadyEngaged person={person} office={office} />
    </>
  );
}

/** The engagement under which the person is the office's clerk already. */
function AlreadyEngaged({ person, office }: { readonly person: string; readonly office: string }) {
  const { t } = useTranslation('engagement');
  const { today } = useActor();
  const { records } = useRecords('engagement', { limit: ENOUGH });
  const held = records.find(
    (one) => one.owner === person && one.office === office && ['coming', 'running'].includes(engagementStanding(one, today)),
  );
  if (held === undefined) return null;
  return (
    <Notice icon={Info} to={engagementPath(held.id)}>
      {t('write.held')}
    </Notice>
  );
}

function rolesOf({ body }: Shown, today: CalendarDate): RoleGrant[] {
  // The server wrote the roles by the person's schema.
  const roles = objectsIn(body, 'roles') as unknown as readonly RoleGrant[];
  return roles.filter((grant) => isActive(grant, today));
}

function isMemberAt(person: Shown, office: string, today: CalendarDate): boolean {
  return rolesOf(person, today).some((grant) => grant.role === 'member' && grant.office === office);
}

/** Somebody who works at the office in some role, or whom the administrator entered without one. */
function mayWorkAt(person: Shown, office: string, today: CalendarDate): boolean {
  const roles = rolesOf(person, today);
  return office !== '' && (roles.length === 0 || roles.some((grant) => grant.office === office));
}

function named(people: readonly Shown[]) {
  return people
    .map(({ id, body }) => ({ id, name: textIn(body, 'name'), sector: textIn(body, 'sector') }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}
