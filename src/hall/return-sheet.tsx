import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '#src/device/attempt.ts';
import type { Jotting, Shown } from '#src/device/shown.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { QuickWords } from '#src/ui/quick-words.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { QuietNote } from './writing/form-note.tsx';

const REASON = 'return-reason';

export interface ReturnSheetProps {
  readonly open: boolean;
  /** Ready phrases; a tap adds one. */
  readonly phrases: readonly string[];
  /** The reason as typed; it stays on the phone when the sheet is closed. */
  readonly reason: Jotting;
  /** Returns the record; a refusal is shown here, with every word in place. */
  readonly onReturn: (reason: string) => Promise<Attempt<Shown>>;
  readonly onClose: () => void;
}

/** What the member should change, in the reviewer's words. */
export function ReturnSheet({ open, phrases, reason, onReturn, onClose }: ReturnSheetProps) {
  const { t } = useTranslation();
  const [error, setError] = useState<string | null>(null);
  const text = typeof reason.values.note === 'string' ? reason.values.note : '';

  async function handleReturn() {
    const done = await onReturn(text);
    if (done.ok) return;
    const fault = done.problem?.detail?.fields?.find(({ path }) => path === 'note');
    if (fault) setError(fault.code === 'required' ? t('return.reason.error') : t(`fault.${fault.code}`));
    else setError(t(refusalKey(done)));
    document.getElementById(REASON)?.focus();
  }

  return (
    <Sheet
      open={open}
      title={t('return.title')}
      onClose={onClose}
      actions={
        <>
          <Button tone="danger" busyLabel={t('return.submit.busy')} onClick={handleReturn}>
            {t('return.submit')}
          </Button>
          <p className="small muted">{t('return.kept')}</p>
        </>
      }
    >
      <p className="muted">{t('return.lead')}</p>
      <TextArea
        id={REASON}
        label={t('return.reason.label')}
        hint={t('return.reason.hint')}
        error={error ?? (reason.saveFailed === null ? null : t(refusalKey({ problem: null, storage: reason.saveFailed })))}
        value={text}
        onChange={(value) => reason.change('note', value)}
      />
      <QuickWords title={t('return.quick.title')} phrases={phrases} text={text} onChange={(value) => reason.change('note', value)} />
      <QuietNote values={reason.values} fields={['note']} />
    </Sheet>
  );
}
