import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { TextField } from '#src/ui/text-field.tsx';

export interface PassphraseFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A passphrase that can be shown while it is typed. */
export function PassphraseField(field: PassphraseFieldProps) {
  const { t } = useTranslation('sync');
  const [isShown, setIsShown] = useState(false);
  return (
    <div>
      <TextField {...field} type={isShown ? 'text' : 'password'} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      <Checkbox checked={isShown} onChange={setIsShown}>
        {t('rescue.word.show')}
      </Checkbox>
    </div>
  );
}
