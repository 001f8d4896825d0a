import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSync } from '#src/device/live.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { typedIn } from '#src/domain/record/read-body.ts';
import { Trouble } from '#src/ui/trouble.tsx';
import { FormNote } from './form-note.tsx';
import { FormBar } from './form-bar.tsx';
import type { Sending } from './use-sending.ts';

export interface SendingPageProps {
  readonly title: string;
  readonly back: string;
  readonly sending: Sending;
  /** What sending will mean. */
  readonly note: string;
  readonly sendWords: string;
  readonly children: ReactNode;
}

/** A short form whose words leave the phone only when the person sends them. */
export function SendingPage({ title, back, sending, note, sendWords, children }: SendingPageProps) {
  const { t } = useTranslation();
  const { online } = useSync();
  return (
    <Page
      title={title}
      faulty={sending.errors.length > 0}
      header={<FormBar title={title} back={back} draft={sending} />}
      actions={
        <Actions label={sendWords} note={online ? note : t('submit.note')} noteIcon={online ? undefined : CloudOff}>
          <Button tone="primary" grow busyLabel={t('button.submitting')} onClick={sending.send}>
            {sendWords}
          </Button>
        </Actions>
      }
    >
      <div className="sec stack">
        <ErrorSummary title={t('form.errors', { n: sending.errors.length })} errors={sending.errors} attempt={sending.tries} />
        <Trouble words={sending.trouble} />
      </div>
      {sending.state === 'loading' ? <Skeleton lines={6} /> : <form onSubmit={(event) => event.preventDefault()}>{children}</form>}
      <FormNote values={sending.values} fields={Object.keys(sending.values)} />
    </Page>
  );
}

export interface WordsFieldProps {
  readonly sending: Sending;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: string;
  readonly oneLine?: boolean;
}

/** One field of such a form. */
export function WordsField({ sending, field, label, hint, optional, oneLine = false }: WordsFieldProps) {
  return (
    <TextArea
      id={field}
      label={label}
      hint={hint}
      optional={optional}
      oneLine={oneLine}
      rows={oneLine ? 1 : 4}
      error={sending.errorAt(field)}
      value={typedIn(sending.values, field)}
      onChange={(value) => sending.change(field, value)}
    />
  );
}
