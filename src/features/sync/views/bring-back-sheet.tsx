import { CircleAlert, CircleCheck, FolderOpen } from 'lucide-react';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRescue } from '#src/device/live.ts';
import type { RescueTaken } from '#src/device/shown-rescue.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { PassphraseField } from './passphrase-field.tsx';

export interface BringBackSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 导入救援包: a rescue file of this account taken in again; what is here already stays as it is. */
export function BringBackSheet({ open, onClose }: BringBackSheetProps) {
  const { t } = useTranslation('sync');
  return (
    <Sheet open={open} title={t('bringBack.title')} onClose={onClose}>
      <BringBack />
    </Sheet>
  );
}

type Outcome = RescueTaken | { readonly ok: false; readonly why: 'storage' };

function BringBack() {
  const { t } = useTranslation('sync');
  const { take } = useRescue();
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [word, setWord] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isWrongWord = outcome?.ok === false && outcome.why === 'passphrase';

  async function handleSubmit(event: SubmitEvent) {
    event.preventDefault();
    setWasSent(true);
    setOutcome(null);
    if (file === null || word === '') return;
    setOutcome(await take(file, word).catch((): Outcome => ({ ok: false, why: 'storage' })));
  }

  function wordError(): string | null {
    if (isWrongWord) return t('bringBack.refused.passphrase');
    return wasSent && word === '' ? t('bringBack.word.error') : null;
  }

  return (
    <form className="stack" onSubmit={handleSubmit} noValidate aria-label={t('bringBack.title')}>
      <p className="small">{t('bringBack.text')}</p>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={t('bringBack.pick.button')}
        onChange={(event) => {
          setFile(event.target.files?.[0] ?? null);
          setOutcome(null);
        }}
      />
      <div>
        <Button tone="outline" icon={FolderOpen} onClick={() => picker.current?.click()}>
          {t('bringBack.pick.button')}
        </Button>
        <p className="small muted" role="status">
          {file ? file.name : wasSent ? t('bringBack.pick.error') : t('bringBack.pick.none')}
        </p>
      </div>
      <PassphraseField id="bring-back-word" label={t('bringBack.word.label')} error={wordError()} value={word} onChange={setWord} />
      <Button type="submit" tone="ink" block busyLabel={t('bringBack.take.busy')}>
        {t('bringBack.take.button')}
      </Button>
      <div role="status">{outcome && !isWrongWord && <Told outcome={outcome} />}</div>
    </form>
  );
}

function Told({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('sync');
  if (!outcome.ok) {
    return (
      <Notice tone="back" icon={CircleAlert}>
        {t(`bringBack.refused.${outcome.why}`)}
      </Notice>
    );
  }
  const { acts, kept, drafts, files, known } = outcome;
  const news = acts + kept + drafts;
  return (
    <Notice tone="done" icon={CircleCheck}>
      {news + files === 0 ? t('bringBack.done.nothing') : t('bringBack.done', { n: news, files })}
      {news + files > 0 && known > 0 && t('bringBack.done.known', { n: known })}
    </Notice>
  );
}
