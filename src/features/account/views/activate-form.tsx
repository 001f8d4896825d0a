import { CloudOff } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useSession } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useOnline } from '#src/ui/phone.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { PasswordField } from './password-field.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { isAboutNewPassword, refusalWords } from './refusal-words.ts';
import { useAsking } from './use-asking.ts';

/** The code that came with the link: behind `#`, where no log ever sees it, or as `?code=`. */
export function codeFrom({ hash, search }: { readonly hash: string; readonly search: string }): string {
  const behindHash = hash.replace(/^#(code=)?/, '');
  return behindHash === '' ? (new URLSearchParams(search).get('code') ?? '') : behindHash;
}

/** The code and a new password; both stay after a refusal. */
export function ActivateForm() {
  const { t } = useTranslation('account');
  const { activate } = useSession();
  const navigate = useNavigate();
  const online = useOnline();
  const place = useLocation();
  const [code, setCode] = useState(() => codeFrom(place));
  const [password, setPassword] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const lacks = { code: code.trim() === '', password: password === '' };
  const { busy, refusal, ask } = useAsking(
    () => activate(code.trim(), password),
    () => void navigate('/', { replace: true }),
  );
  const aboutPassword = refusal && isAboutNewPassword(refusal) ? refusalWords(t, refusal) : null;

  async function handleSubmit(event: SubmitEvent) {
    event.preventDefault();
    setWasSent(true);
    if (!lacks.code && !lacks.password) await ask();
  }

  return (
    <form className="enter-form" onSubmit={handleSubmit} noValidate>
      {!online && <Notice icon={CloudOff}>{t('activate.offline')}</Notice>}
      <RefusalNotice refusal={aboutPassword === null ? refusal : null} />
      <TextField
        id="code"
        name="code"
        label={t('activate.code.label')}
        hint={t('activate.code.hint')}
        error={wasSent && lacks.code ? t('activate.code.error') : null}
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
        error={wasSent && lacks.password ? t('newPassword.error') : aboutPassword}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
      />
      <Button type="submit" tone="primary" block busy={busy} busyLabel={t('activate.submit.busy')}>
        {t('activate.submit.button')}
      </Button>
    </form>
  );
}
