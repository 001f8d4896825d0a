import { CircleAlert, CloudOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useSession } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useOnline } from '#src/ui/phone.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { EnterPage } from './enter-page.tsx';
import { PasswordField } from './password-field.tsx';
import { type Refusal, refusalWords } from './refusal-words.ts';

/** The code that came with the link: behind `#`, where no log ever sees it, or as `?code=`. */
export function codeFrom({ hash, search }: { hash: string; search: string }): string {
  const behindHash = decodeURIComponent(hash.replace(/^#(code=)?/, ''));
  return behindHash || (new URLSearchParams(search).get('code') ?? '');
}

/** Refusals that are about the new password, told at its field. */
const ABOUT_PASSWORD = ['too_short', 'too_long', 'too_common', 'ill_formed'];

/** 激活: a one-time code and an own password, shown while it is typed rather than asked twice. */
export function ActivatePage() {
  const { t } = useTranslation('account');
  return (
    <EnterPage title={t('activate.title')}>
      <section className="card pad enter-card" aria-labelledby="activate">
        <h2 id="activate">{t('activate.heading')}</h2>
        <p className="small muted">{t('activate.lead')}</p>
        <ActivateForm />
        <p className="enter-links">
          <Link className="link tap" to="/sign-in">
            {t('activate.signIn.link')}
          </Link>
        </p>
      </section>
    </EnterPage>
  );
}

function ActivateForm() {
  const { t } = useTranslation('account');
  const { activate } = useSession();
  const navigate = useNavigate();
  const online = useOnline();
  const place = useLocation();
  const [code, setCode] = useState(() => codeFrom(place));
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState({ code: false, password: false });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const isAboutPassword = refusal !== null && ABOUT_PASSWORD.includes(refusal.code);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const lacks = { code: code.trim() === '', password: password === '' };
    setMissing(lacks);
    if (lacks.code || lacks.password) return;
    setBusy(true);
    setRefusal(null);
    const result = await activate(code.trim(), password);
    setBusy(false);
    if (result.ok) await navigate('/', { replace: true });
    else setRefusal(result);
  }

  return (
    <form className="enter-form" onSubmit={handleSubmit} noValidate>
      {!online && <Notice icon={CloudOff}>{t('activate.offline')}</Notice>}
      <div role="alert">
        {refusal && !isAboutPassword && (
          <Notice tone="back" icon={CircleAlert}>
            {refusalWords(t, refusal)}
          </Notice>
        )}
      </div>
      <TextField
        id="code"
        name="code"
        label={t('activate.code.label')}
        hint={t('activate.code.hint')}
        error={missing.code ? t('activate.code.error') : null}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        digits
      />
      <PasswordField
        id="new-password"
        label={t('newPassword.label')}
        hint={t('newPassword.hint')}
        error={newPasswordError()}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
      />
      <Button type="submit" tone="primary" block busy={busy} busyLabel={t('activate.submit.busy')}>
        {t('activate.submit.button')}
      </Button>
    </form>
  );

  function newPasswordError(): string | null {
    if (missing.password) return t('newPassword.error');
    return isAboutPassword ? refusalWords(t, refusal) : null;
  }
}
