import { CircleAlert, CircleCheck, Download } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRescue } from '#src/device/live.ts';
import type { RescueCount } from '#src/device/shown-rescue.ts';
import { MIN_PASSPHRASE } from '#src/domain/rescue/passphrase.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** 救援包: everything unsent in one file, sealed under a passphrase that is typed twice and that nobody else knows. */
export function RescueForm() {
  const { t } = useTranslation('sync');
  const { make } = useRescue();
  const { now, saveFile } = usePhone();
  const [typed, setTyped] = useState({ word: '', again: '' });
  const [wasSent, setWasSent] = useState(false);
  const [outcome, setOutcome] = useState<RescueCount | 'failed' | null>(null);
  const isShort = Array.from(typed.word).length < MIN_PASSPHRASE;
  const isOther = typed.word !== typed.again;

  async function handleSubmit(event: SubmitEvent) {
    event.preventDefault();
    setWasSent(true);
    setOutcome(null);
    if (isShort || isOther) return;
    try {
      const { file, count } = await make(typed.word);
      const name = `${t('rescue.file')}-${new Date(now()).toISOString().slice(0, 10)}.sqmy`;
      saveFile(name, 'application/octet-stream', new Uint8Array(await new Blob([...file]).arrayBuffer()));
      setOutcome(count);
    } catch {
      setOutcome('failed');
    }
  }

  return (
    <form className="stack" onSubmit={handleSubmit} noValidate aria-label={t('rescue.form.label')}>
      <p className="small">{t('rescue.text')}</p>
      <PassphraseField
        id="rescue-word"
        label={t('rescue.word.label')}
        hint={t('rescue.word.hint', { n: MIN_PASSPHRASE })}
        error={wasSent && isShort ? t('rescue.word.error', { n: MIN_PASSPHRASE }) : null}
        value={typed.word}
        onChange={(word) => setTyped({ ...typed, word })}
      />
      <PassphraseField
        id="rescue-again"
        label={t('rescue.again.label')}
        error={wasSent && !isShort && isOther ? t('rescue.again.error') : null}
        value={typed.again}
        onChange={(again) => setTyped({ ...typed, again })}
      />
      <Button type="submit" tone="ink" block icon={Download} busyLabel={t('rescue.make.busy')}>
        {t('rescue.make.button')}
      </Button>
      <Made outcome={outcome} />
    </form>
  );
}

function Made({ outcome }: { readonly outcome: RescueCount | 'failed' | null }) {
  const { t } = useTranslation('sync');
  return (
    <div role="status">
      {outcome === 'failed' && (
        <Notice tone="back" icon={CircleAlert}>
          {t('rescue.make.failed')}
        </Notice>
      )}
      {outcome !== null && outcome !== 'failed' && (
        <Notice tone="done" icon={CircleCheck}>
          {t('rescue.made', { n: outcome.acts + outcome.kept + outcome.drafts, files: outcome.files })}
        </Notice>
      )}
    </div>
  );
}
