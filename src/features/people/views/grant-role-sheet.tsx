import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { usePeopleDesk } from '#src/device/people-desk.ts';
import type { AccountShown } from '#src/domain/account-answers.ts';
import { readRole, type RoleTyped } from '#src/features/people/model/role-typed.ts';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { refusalWords } from './refusal-words.ts';
import { RoleFields } from './role-fields.tsx';

export interface RoleSheetProps {
  readonly person: AccountShown;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One more role, from a day on. */
export function GrantRoleSheet({ person, onClose, onDone }: RoleSheetProps) {
  const { t } = useTranslation('people');
  const { grant } = usePeopleDesk();
  const { today } = useActor();
  const [typed, setTyped] = useState<RoleTyped>({ role: '', office: '', from: today, to: '' });
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});

  function question() {
    const read = readRole(typed);
    setFaults('faults' in read ? read.faults : {});
    return 'faults' in read ? null : grant(person.id, read.grant);
  }

  return (
    <ConfirmSheet
      title={t('grant.title', { name: person.name })}
      button={t('grant.confirm')}
      question={question}
      onClose={onClose}
      onDone={onDone}
    >
      <RoleFields
        typed={typed}
        onChange={(change) => setTyped({ ...typed, ...change })}
        errorAt={(field) => (faults[field] === undefined ? undefined : refusalWords(t, { code: faults[field] }))}
      />
    </ConfirmSheet>
  );
}
