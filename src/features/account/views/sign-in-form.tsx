import { CircleAlert, CloudOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { PasswordField } from './password-field.tsx';
import { type Refusal, refusalWords } from './refusal-words.ts';

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
  const [missing, setMissing] = useState({ login: false, password: false });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const lacks = { login: login.trim() === '', password: password === '' };
    setMissing(lacks);
    if (lacks.login || lacks.password) return;
    setBusy(true);
    setRefusal(null);
    const result = await signIn(login.trim(), password);
    setBusy(false);
    if (result.ok) onDone();
    else setRefusal(result);
  }

  return (
    <form className="enter-form" onSubmit={handleSubmit} noValidate>
      {!online && <Notice icon={CloudOff}>{t('signIn.offline')}</Notice>}
      <div role="alert">
        {refusal && (
          <Notice tone="back" icon={CircleAlert}>
            {refusalWords(t, refusal)}
          </Notice>
        )}
      </div>
      <TextField
        id="login"
        name="username"
        label={t('signIn.login.label')}
        hint={t('signIn.login.hint')}
        error={missing.login ? t('signIn.login.error') : null}
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
        error={missing.password ? t('signIn.password.error') : null}
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
