import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { usePeopleDesk } from '#src/device/people-desk.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import type { RoleGrant } from '#src/domain/people.ts';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { DayField } from './day-field.tsx';
import type { RoleSheetProps } from './grant-role-sheet.tsx';
import { useRoleWords } from './use-role-words.ts';

/** A role ends; the day that is asked for is the first without it. */
export function EndRoleSheet({ person, grant, onClose, onDone }: RoleSheetProps & { readonly grant: RoleGrant }) {
  const { t } = useTranslation('people');
  const { end } = usePeopleDesk();
  const words = useRoleWords();
  const [on, setOn] = useState<string>(useActor().today);
  const [isFaulty, setIsFaulty] = useState(false);

  function question() {
    setIsFaulty(!isCalendarDate(on));
    return isCalendarDate(on) ? end(person.id, grant, on) : null;
  }

  return (
    <ConfirmSheet
      title={t('end.label', { role: words.what(grant) })}
      text={t('end.text', { name: person.name })}
      button={t('end.confirm')}
      danger
      question={question}
      onClose={onClose}
      onDone={onDone}
    >
      <DayField id="on" label={t('end.on.label')} value={on} isFaulty={isFaulty} onChange={setOn} />
    </ConfirmSheet>
  );
}
