import { CircleAlert, CircleCheck } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useOnline } from '#src/ui/phone.ts';
import { PasswordField } from './password-field.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { isAboutNewPassword, refusalWords } from './refusal-words.ts';
import { useAsking } from './use-asking.ts';
import './enter.css';

const NOTHING = { current: '', next: '' };

/** A new password. Other phones are then asked to sign in again; this one goes on. */
export function PasswordForm() {
  const { t } = useTranslation('account');
  const { changePassword } = useSession();
  const online = useOnline();
  const [typed, setTyped] = useState(NOTHING);
  const [wasSent, setWasSent] = useState(false);
  const [isChanged, setIsChanged] = useState(false);
  const { busy, refusal, ask } = useAsking(() => changePassword(typed.current, typed.next), handleDone);
  const about = refusal === null ? null : refusal.code === 'wrong' ? 'current' : isAboutNewPassword(refusal) ? 'next' : 'all';

  function handleDone() {
    setTyped(NOTHING);
    setWasSent(false);
    setIsChanged(true);
  }

  async function handleSubmit(event: SubmitEvent) {
    event.preventDefault();
    setWasSent(true);
    setIsChanged(false);
    if (typed.current !== '' && typed.next !== '') await ask();
  }

  function errorOf(field: 'current' | 'next'): string | null {
    if (wasSent && typed[field] === '') return field === 'current' ? t('password.current.error') : t('newPassword.error');
    return refusal && about === field ? refusalWords(t, refusal) : null;
  }

  return (
    <form className="card pad enter-form" onSubmit={handleSubmit} noValidate>
      {!online && <Notice icon={CircleAlert}>{t('password.offline')}</Notice>}
      <RefusalNotice refusal={about === 'all' ? refusal : null} />
      <Changed isChanged={isChanged} />
      <PasswordField
        id="current-password"
        label={t('password.current.label')}
        error={errorOf('current')}
        value={typed.current}
        onChange={(current) => setTyped({ ...typed, current })}
        autoComplete="current-password"
      />
      <PasswordField
        id="new-password"
        label={t('newPassword.label')}
        hint={t('newPassword.hint')}
        error={errorOf('next')}
        value={typed.next}
        onChange={(next) => setTyped({ ...typed, next })}
        autoComplete="new-password"
      />
      <Button type="submit" tone="ink" block busy={busy} busyLabel={t('password.submit.busy')}>
        {t('password.submit.button')}
      </Button>
    </form>
  );
}

function Changed({ isChanged }: { readonly isChanged: boolean }) {
  const { t } = useTranslation('account');
  return (
    <div role="status">
      {isChanged && (
        <Notice tone="done" icon={CircleCheck}>
          {t('password.changed')}
        </Notice>
      )}
    </div>
  );
}
