import { CloudOff } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { PasswordField } from './password-field.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { useAsking } from './use-asking.ts';
import './enter.css';

export interface SignInFormProps {
  /** The log-in that is already known; it can still be changed unless `fixed`. */
  readonly login?: string;
  /** Signing in again on top of a page: only as the same person. */
  readonly fixed?: boolean;
  readonly online: boolean;
  readonly onDone: () => void;
}

/** Log-in and password. What was typed stays after a refusal, and the refusal is told in its place. */
export function SignInForm({ login: known = '', fixed = false, online, onDone }: SignInFormProps) {
  const { t } = useTranslation('account');
  const { signIn } = useSession();
  const [login, setLogin] = useState(known);
  const [password, setPassword] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const lacks = { login: login.trim() === '', password: password === '' };
  const { busy, refusal, ask } = useAsking(() => signIn(login.trim(), password), onDone);

  async function handleSubmit(event: SubmitEvent) {
    event.preventDefault();
    setWasSent(true);
    if (!lacks.login && !lacks.password) await ask();
  }

  return (
    <form className="enter-form" onSubmit={handleSubmit} noValidate>
      {!online && <Notice icon={CloudOff}>{t('signIn.offline')}</Notice>}
      <RefusalNotice refusal={refusal} />
      <TextField
        id="login"
        name="username"
        label={t('signIn.login.label')}
        hint={t('signIn.login.hint')}
        error={wasSent && lacks.login ? t('signIn.login.error') : null}
        value={login}
        onChange={setLogin}
        disabled={fixed}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        id="password"
        label={t('signIn.password.label')}
        error={wasSent && lacks.password ? t('signIn.password.error') : null}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      <Button type="submit" tone="primary" block busy={busy} busyLabel={t('signIn.submit.busy')}>
        {t('signIn.submit.button')}
      </Button>
    </form>
  );
}
