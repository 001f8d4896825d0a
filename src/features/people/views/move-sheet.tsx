import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { usePeopleDesk } from '#src/device/people-desk.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { Select } from '#src/ui/select.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { DayField } from './day-field.tsx';
import type { RoleSheetProps } from './grant-role-sheet.tsx';
import { useOffices } from './use-offices.ts';

/** A member belongs to another office from a day on; what goes along and what stays is said first. */
export function MoveSheet({ person, onClose, onDone }: RoleSheetProps) {
  const { t } = useTranslation('people');
  const { move } = usePeopleDesk();
  const offices = useOffices();
  const [office, setOffice] = useState('');
  const [on, setOn] = useState<string>(useActor().today);
  const [isTried, setIsTried] = useState(false);

  function question() {
    setIsTried(true);
    return office !== '' && isCalendarDate(on) ? move(person.id, office, on) : null;
  }

  return (
    <ConfirmSheet
      title={t('move.title', { name: person.name })}
      text={t('move.text')}
      button={t('move.confirm')}
      question={question}
      onClose={onClose}
      onDone={onDone}
    >
      <Select
        id="office"
        label={t('move.office.label')}
        empty={t('field.office.empty')}
        options={offices.list}
        value={office}
        error={isTried && office === '' ? t('refused.needs_office') : undefined}
        onChange={setOffice}
      />
      <DayField id="on" label={t('move.on.label')} value={on} isFaulty={isTried && !isCalendarDate(on)} onChange={setOn} />
    </ConfirmSheet>
  );
}
