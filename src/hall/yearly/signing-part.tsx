import '#src/ui/css/desk.css';
import { Info, PenLine, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useCommit, usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import type { Fault } from '#src/domain/problem.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { documentHash } from '#src/domain/record/signed-document.ts';
import { dayText } from '#src/i18n/format.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';
import { Trouble } from '#src/ui/trouble.tsx';
import { DelegatePart } from './delegate-part.tsx';
import { useOpenCommands } from './use-yearly.ts';

export interface SigningPartProps {
  readonly record: Shown;
  /** The fields under which the signature stands. */
  readonly fields: readonly string[];
  /** What is still missing, in words. */
  readonly wordsOf: (faults: readonly Fault[]) => string;
}

/** Signing and submitting a paper: by whoever may today; the others read who has to. Source: §3.3.1, §3.3.3. */
export function SigningPart({ record, fields, wordsOf }: SigningPartProps) {
  const { t } = useTranslation('plan');
  const commit = useCommit();
  const open = useOpenCommands(record);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { id, status, body } = record;

  async function give(name: 'sign' | 'submit'): Promise<void> {
    setTrouble(null);
    const input = name === 'sign' ? { input: { content: documentHash(body, fields) } } : {};
    const done = await attempt(() => commit.transition(id, name, input));
    if (done.ok) return;
    const faults = done.problem?.detail?.fields ?? [];
    setTrouble(faults.length > 0 ? wordsOf(faults) : t(refusalKey(done)));
  }

  const isOpen = status === 'draft' || status === 'returned';
  if (!isOpen && status !== 'signed') return <Signed record={record} />;
  return (
    <Section title={t('sign.title')}>
      <div className="stack">
        {status === 'signed' && <Signed record={record} />}
        <Trouble words={trouble} />
        {isOpen && !open.includes('sign') && <Notice icon={Info}>{t('sign.waits')}</Notice>}
        {isOpen && <DelegatePart record={record} />}
        <div className="acts">
          {open.includes('sign') && (
            <Button tone="primary" icon={PenLine} onClick={() => give('sign')}>
              {t('action.sign')}
            </Button>
          )}
          {open.includes('submit') && (
            <Button tone="primary" icon={Send} onClick={() => give('submit')}>
              {t('action.submit')}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}

/** Who signed, when, and under which number the county received it. */
function Signed({ record: { body } }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('plan');
  const person = usePerson(textIn(body, 'signedBy') || null);
  const [on, number] = [textIn(body, 'signedOn'), textIn(body, 'number')];
  if (on === '' && number === '') return null;
  const words = { who: person?.name ?? '', on: on === '' ? '' : dayText(i18n.language, on) };
  return (
    <p className="sec meta parts">
      {on !== '' && <span>{t(body.delegated === true ? 'sign.by.delegated' : 'sign.by', words)}</span>}
      {number !== '' && <span className="num">{t('sign.number', { number })}</span>}
    </p>
  );
}
