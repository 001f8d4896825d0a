import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { rolesToGive } from '#src/domain/account-care.ts';
import { ROLES } from '#src/domain/people.ts';
import { isAtOffice, type RoleTyped } from '#src/features/people/model/role-typed.ts';
import { dayAndWeekdayText } from '#src/i18n/format.ts';
import { DateField } from '#src/ui/date-field.tsx';
import { Select } from '#src/ui/select.tsx';
import { useOffices } from './use-offices.ts';

export interface RoleFieldsProps {
  readonly typed: RoleTyped;
  readonly onChange: (change: Partial<RoleTyped>) => void;
  /** What is wrong, by field. */
  readonly errorAt: (field: string) => string | undefined;
}

/** Which role, where, and from when to when. */
export function RoleFields({ typed, onChange, errorAt }: RoleFieldsProps) {
  const { t, i18n } = useTranslation('people');
  const actor = useActor();
  const offices = useOffices();
  const show = (day: string) => dayAndWeekdayText(i18n.language, day);
  return (
    <>
      <Select
        id="role"
        label={t('field.role.label')}
        empty={t('field.role.empty')}
        options={rolesToGive(actor, ROLES).map((value) => ({ value, label: t(`role.${value}`) }))}
        value={typed.role}
        error={errorAt('role')}
        onChange={(role) => onChange({ role, ...(isAtOffice(role) ? {} : { office: '' }) })}
      />
      {isAtOffice(typed.role) && (
        <Select
          id="office"
          label={t('field.office.label')}
          empty={t('field.office.empty')}
          options={offices.list}
          value={typed.office}
          error={errorAt('office')}
          onChange={(office) => onChange({ office })}
        />
      )}
      <DateField
        id="from"
        label={t('field.from.label')}
        value={typed.from}
        today={actor.today}
        show={show}
        error={errorAt('from')}
        onChange={(from) => onChange({ from })}
      />
      <DateField
        id="to"
        label={t('field.to.label')}
        optional={t('field.optional')}
        hint={t('field.to.hint')}
        value={typed.to}
        today={actor.today}
        show={show}
        error={errorAt('to')}
        onChange={(to) => onChange({ to })}
      />
    </>
  );
}
