import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import type { Draft } from '#src/device/shown.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { cleanText } from '#src/domain/text.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { Page } from '#src/ui/page.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { Trouble } from '#src/ui/trouble.tsx';
import { FormNote } from './form-note.tsx';
import { FormBar } from './form-bar.tsx';

export interface KeepingPageProps {
  readonly draft: Draft;
  /** The room whose words name the fields. */
  readonly type: string;
  readonly title: string;
  readonly keepWords: string;
  /** Where the record is read. */
  readonly back: string;
  /** The fields of words, and which of them are one line. */
  readonly fields: readonly string[];
  readonly oneLine: string;
  readonly children?: ReactNode;
}

/** A record that others see already, its words changed: kept as they are typed, sent when the page is left. */
export function KeepingPage({ draft, type, title, keepWords, back, fields, oneLine, children }: KeepingPageProps) {
  const { t } = useTranslation(type);
  const navigate = useNavigate();
  const [trouble, setTrouble] = useState<string | null>(null);

  async function handleKeep() {
    const done = await attempt(draft.flush);
    setTrouble(done.ok ? null : t(refusalKey(done)));
    if (done.ok) await navigate(back, { replace: true });
  }

  return (
    <Page
      title={title}
      header={<FormBar title={title} back={back} draft={draft} />}
      actions={
        <Actions label={title}>
          <Button tone="primary" grow onClick={handleKeep}>
            {keepWords}
          </Button>
        </Actions>
      }
    >
      <form onSubmit={(event) => event.preventDefault()}>
        <Trouble words={trouble} />
        {fields.map((field) => (
          <TextArea
            key={field}
            id={field}
            label={t(`field.${field}.label`)}
            oneLine={field === oneLine}
            error={null}
            value={typedIn(draft.values, field)}
            onChange={(words) => draft.change(field, cleanText(words))}
          />
        ))}
        {children}
      </form>
      <FormNote values={draft.values} fields={fields} />
    </Page>
  );
}
