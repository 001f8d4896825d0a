import { Check, CircleAlert, CloudOff, FilePenLine, Signature, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useCommit, useKept, usePerson, useSync } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import { useSeen } from '#src/device/seen.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn, isCalendarDate } from '#src/domain/calendar.ts';
import { dayText } from '#src/i18n/format.ts';
import { refusalKey, storageKey } from '#src/i18n/refusal.ts';
import { Actions } from '#src/ui/actions.tsx';
import { FormNote } from '#src/hall/writing/form-note.tsx';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { TextArea } from '#src/ui/text-area.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { type Cosigner, isAskedAgain } from '#src/features/proposal/model/cosigning.ts';
import { Trouble } from '#src/ui/trouble.tsx';
import { ProposalHead } from './proposal-head.tsx';
import { ProposalText } from './proposal-text.tsx';

export interface CosignFormProps {
  readonly record: Shown;
  readonly own: Cosigner;
  readonly me: string;
}

/** The text, who asks, and the two answers. An answer may be changed until the proposal is filed. */
export function CosignForm({ record, own, me }: CosignFormProps) {
  const { t } = useTranslation('proposal');
  const { online } = useSync();
  const seen = useSeen(record, me);
  const answer = useAnswer(record.id, own, seen.changed ? t('cosign.changed.error') : null);
  return (
    <Page
      title={t('cosign.title')}
      header={<TopBar title={t('cosign.title')} back="/" backLabel={t('page.back')} />}
      actions={
        <Actions label={t('cosign.title')} note={online ? null : t('cosign.offline')} noteIcon={CloudOff}>
          <Button tone="outline" onClick={() => answer.give('decline')}>
            {t('action.decline')}
          </Button>
          {own.state !== 'agreed' && (
            <Button tone="primary" grow icon={Signature} onClick={() => answer.give('sign')}>
              {t('action.sign')}
            </Button>
          )}
        </Actions>
      }
    >
      <ProposalHead record={record} isOwn={false} />
      <div className="stack alerts">
        {seen.changed && (
          <Notice
            tone="warn"
            icon={FilePenLine}
            lead={t('cosign.changed')}
            actions={
              <Button tone="outline" small onClick={seen.acknowledge}>
                {t('cosign.changed.button')}
              </Button>
            }
          >
            {t('cosign.changed.line')}
          </Notice>
        )}
        <Asking record={record} own={own} me={me} />
        <Trouble words={answer.trouble} />
      </div>
      <ProposalText record={record} />
      <TextArea
        id="opinion"
        label={t('cosign.opinion.label')}
        optional={t('field.optional')}
        hint={t('cosign.opinion.hint')}
        value={answer.opinion}
        onChange={answer.change}
      />
      <FormNote values={{ opinion: answer.opinion }} fields={['opinion']} />
    </Page>
  );
}

/** Who asks and until when; or the answer given so far; or that the text changed since. */
function Asking({ record, own, me }: CosignFormProps) {
  const { t, i18n } = useTranslation('proposal');
  const first = usePerson(record.owner);
  const isKept = useKept()?.some(({ rec }) => rec === record.id) ?? false;
  const today = dateIn(new Date(useNow()).toISOString());
  const until = own.until !== null && isCalendarDate(own.until) ? own.until : null;
  const name = first?.name ?? t('person.unknown');
  return (
    <>
      {isKept && (
        <Notice tone="back" icon={CircleAlert} to="/sync">
          {t('cosign.kept')}
        </Notice>
      )}
      {own.state === 'agreed' && (
        <Notice tone="done" icon={Check} lead={t('cosign.signed')}>
          {t(record.delivery === 'arrived' ? 'cosign.signed.line' : 'cosign.signed.underway')}
        </Notice>
      )}
      {isAskedAgain(record.body, record.log, me) && (
        <Notice tone="warn" icon={FilePenLine} lead={t('cosign.again')}>
          {t('cosign.again.line')}
        </Notice>
      )}
      {own.state === 'invited' && (
        <Notice icon={UsersRound} lead={t('cosign.asks', { name })}>
          {until !== null && t(until < today ? 'cosign.overdue' : 'cosign.until', { date: dayText(i18n.language, until) })}
        </Notice>
      )}
    </>
  );
}

interface Answering {
  readonly opinion: string;
  readonly trouble: string | null;
  readonly change: (opinion: string) => void;
  readonly give: (answer: 'sign' | 'decline') => Promise<void>;
}

/** @param hindrance why it must not be answered yet, in words */
function useAnswer(id: string, own: Cosigner, hindrance: string | null): Answering {
  const { t } = useTranslation('proposal');
  const commit = useCommit();
  const toast = useToast();
  const navigate = useNavigate();
  const jotting = useJotting(`cosign:${id}`, { toldHere: true });
  const [trouble, setTrouble] = useState<string | null>(null);
  const typed = jotting.values.opinion;
  const opinion = typeof typed === 'string' ? typed : own.opinion;

  async function give(answer: 'sign' | 'decline'): Promise<void> {
    setTrouble(hindrance);
    if (hindrance !== null) return;
    const done = await attempt(() => commit.transition(id, answer, opinion.trim() === '' ? {} : { input: { opinion } }));
    if (!done.ok) {
      setTrouble(t(refusalKey(done)));
      return;
    }
    await jotting.clear().catch(() => undefined);
    toast({ text: t(answer === 'sign' ? 'cosign.done.sign' : 'cosign.done.decline'), icon: Check });
    await navigate('/', { replace: true });
  }

  return {
    opinion,
    trouble: trouble ?? (jotting.saveFailed === null ? null : t(storageKey(jotting.saveFailed))),
    change: (text) => jotting.change('opinion', text),
    give,
  };
}
