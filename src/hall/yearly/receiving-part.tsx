import { CornerUpLeft, Stamp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { usePhrases } from '#src/hall/item-words.ts';
import { ReturnSheet } from '#src/hall/return-sheet.tsx';
import { Button } from '#src/ui/button.tsx';
import { Section } from '#src/ui/section.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { Trouble } from '#src/ui/trouble.tsx';
import { useOpenCommands } from './use-yearly.ts';

/** The county office receives a paper with its number, or sends it back with the reason. Source: §3.3.3. */
export function ReceivingPart({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('plan');
  const open = useOpenCommands(record);
  const [isReturning, setReturning] = useState(false);
  if (!open.includes('receive')) return null;
  return (
    <Section title={t('receive.title')}>
      <ReceiveForm
        record={record}
        sendBack={
          <Button tone="outline" icon={CornerUpLeft} onClick={() => setReturning(true)}>
            {t('action.return')}
          </Button>
        }
      />
      {isReturning && <SendingBack record={record} onClose={() => setReturning(false)} />}
    </Section>
  );
}

function ReceiveForm({ record, sendBack }: { readonly record: Shown; readonly sendBack: ReactNode }) {
  const { t } = useTranslation('plan');
  const commit = useCommit();
  const words = useJotting(`receive:${record.id}`);
  const [error, setError] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const number = typedIn(words.values, 'number');

  async function receive(): Promise<void> {
    setTrouble(null);
    setError(number.trim() === '' ? t('receive.number.required') : null);
    if (number.trim() === '') return;
    const done = await attempt(() => commit.transition(record.id, 'receive', { input: { number: number.trim() } }));
    if (done.ok) await words.clear();
    else setTrouble(t(refusalKey(done)));
  }

  return (
    <div className="stack">
      <Trouble words={trouble} />
      <TextField
        id="number"
        label={t('field.number.label')}
        hint={t('receive.number.hint')}
        error={error}
        value={number}
        onChange={(value) => words.change('number', value)}
      />
      <div className="acts">
        <Button tone="primary" icon={Stamp} onClick={receive}>
          {t('action.receive')}
        </Button>
        {sendBack}
      </div>
    </div>
  );
}

function SendingBack({ record, onClose }: { readonly record: Shown; readonly onClose: () => void }) {
  const phrases = usePhrases('paperReturnReasons');
  const commit = useCommit();
  const reason = useJotting(`return:${record.id}`);

  async function sendBack(note: string) {
    const done = await attempt(() => commit.transition(record.id, 'return', { note }));
    if (done.ok) {
      await reason.clear();
      onClose();
    }
    return done;
  }

  return <ReturnSheet open phrases={phrases} reason={reason} onReturn={sendBack} onClose={onClose} />;
}
