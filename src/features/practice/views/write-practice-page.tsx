import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useDraft } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { cleanText } from '#src/domain/text.ts';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { FormNote } from '#src/hall/writing/form-note.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { SaveStamp } from '#src/hall/writing/save-stamp.tsx';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { FIELDS, practicePath, PRACTICES_PATH } from './practice-paths.ts';

/** Changing a way of working until the county has published it. */
export function WritePracticePage() {
  const { t } = useTranslation('practice');
  const { id } = useParams();
  return isId(id) ? <OnePractice key={id} id={id} /> : <MissingRecord name={t('name')} back={PRACTICES_PATH} />;
}

function OnePractice({ id }: { readonly id: string }) {
  const { t } = useTranslation('practice');
  const draft = useDraft('practice', id);
  if (draft.state === 'loading') return <LoadingRecord name={t('name')} back={practicePath(id)} />;
  if (draft.record === null) return <MissingRecord name={t('name')} back={PRACTICES_PATH} />;
  return <Writing draft={draft} />;
}

function Writing({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const [trouble, setTrouble] = useState<string | null>(null);
  const title = t('write.edit');

  async function handleKeep() {
    const done = await attempt(draft.flush);
    setTrouble(done.ok ? null : t(refusalKey(done)));
    if (done.ok) await navigate(practicePath(draft.id), { replace: true });
  }

  return (
    <Page
      title={title}
      header={<TopBar title={title} leave="close" back={practicePath(draft.id)} end={<SaveStamp draft={draft} />} />}
      actions={
        <Actions label={title}>
          <Button tone="primary" grow onClick={handleKeep}>
            {t('write.keep')}
          </Button>
        </Actions>
      }
    >
      <form onSubmit={(event) => event.preventDefault()}>
        {trouble !== null && (
          <div role="alert">
            <Notice tone="back" icon={CircleAlert}>
              {trouble}
            </Notice>
          </div>
        )}
        {(['title', ...FIELDS] as const).map((field) => (
          <TextArea
            key={field}
            id={field}
            label={t(`field.${field}.label`)}
            oneLine={field === 'title'}
            error={null}
            value={typedIn(draft.values, field)}
            onChange={(words) => draft.change(field, cleanText(words))}
          />
        ))}
      </form>
      <FormNote values={draft.values} fields={['title', ...FIELDS]} />
    </Page>
  );
}
