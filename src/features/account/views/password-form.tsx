import { CircleAlert, CircleCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useOnline } from '#src/ui/phone.ts';
import { Section } from '#src/ui/section.tsx';
import { PasswordField } from './password-field.tsx';
import { type Refusal, refusalWords } from './refusal-words.ts';
import './enter.css';

type Outcome = 'changed' | Refusal | null;

/** Refusals about one of the two boxes; everything else is told above them. */
const ABOUT_CURRENT = ['wrong'];
const ABOUT_NEXT = ['too_short', 'too_long', 'too_common', 'ill_formed'];

/** A new password. Other phones are then asked to sign in again; this one goes on. */
export function PasswordForm() {
  const { t } = useTranslation('account');
  const { changePassword } = useSession();
  const online = useOnline();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [missing, setMissing] = useState({ current: false, next: false });
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const refusal = outcome === 'changed' ? null : outcome;

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const lacks = { current: current === '', next: next === '' };
    setMissing(lacks);
    if (lacks.current || lacks.next) return;
    setBusy(true);
    const answer = await changePassword(current, next);
    setBusy(false);
    setOutcome(answer.ok ? 'changed' : answer);
    if (!answer.ok) return;
    setCurrent('');
    setNext('');
  }

  function errorAt(isMissing: boolean, codes: readonly string[], lacking: string): string | null {
    if (isMissing) return lacking;
    return refusal && codes.includes(refusal.code) ? refusalWords(t, refusal) : null;
  }

  const isElsewhere = refusal && ![...ABOUT_CURRENT, ...ABOUT_NEXT].includes(refusal.code);
  return (
    <Section title={t('password.title')}>
      <form className="card pad enter-form" onSubmit={handleSubmit} noValidate>
        {!online && <Notice icon={CircleAlert}>{t('password.offline')}</Notice>}
        <div role="alert">
          {isElsewhere && (
            <Notice tone="back" icon={CircleAlert}>
              {refusalWords(t, refusal)}
            </Notice>
          )}
        </div>
        <div role="status">
          {outcome === 'changed' && (
            <Notice tone="done" icon={CircleCheck}>
              {t('password.changed')}
            </Notice>
          )}
        </div>
        <PasswordField
          id="current-password"
          label={t('password.current.label')}
          error={errorAt(missing.current, ABOUT_CURRENT, t('password.current.error'))}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
        <PasswordField
          id="new-password"
          label={t('newPassword.label')}
          hint={t('newPassword.hint')}
          error={errorAt(missing.next, ABOUT_NEXT, t('newPassword.error'))}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
        />
        <Button type="submit" tone="ink" block busy={busy} busyLabel={t('password.submit.busy')}>
          {t('password.submit.button')}
        </Button>
      </form>
    </Section>
  );
}
