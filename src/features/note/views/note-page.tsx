import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { useDraft, useSession, useSettings } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import { saveFaults } from '#src/domain/record/form-faults.ts';
import { positionIn, textIn, typedIn } from '#src/domain/record/read-body.ts';
import { MediaPart } from '#src/hall/files/media-part.tsx';
import { isBegun, isId } from '#src/hall/writing/begin-record.tsx';
import { DeleteDraft } from '#src/hall/writing/delete-draft.tsx';
import { faultWords } from '#src/hall/writing/fault-words.ts';
import { GoneRecord, LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { FormNote } from '#src/hall/writing/form-note.tsx';
import { FormBar } from '#src/hall/writing/form-bar.tsx';
import { UnsavedWords } from '#src/hall/writing/unsaved-words.tsx';
import { useForm } from '#src/hall/writing/use-form.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { BECOMES, note } from '#src/features/note/model/note.ts';
import { Trouble } from '#src/ui/trouble.tsx';
import { becamePath, NOTES_PATH } from './note-paths.ts';
import { useBecoming } from './use-becoming.ts';

/** One note: its words, photos, voice and place, and what it can become. */
export function NotePage() {
  const { t } = useTranslation('note');
  const { id } = useParams();
  return isId(id) ? <OneNote key={id} id={id} /> : <MissingRecord name={t('name')} back={NOTES_PATH} />;
}

function OneNote({ id }: { readonly id: string }) {
  const { t } = useTranslation('note');
  const { state } = useLocation() as { readonly state: unknown }; // the router's own type is any
  const { account } = useSession();
  const draft = useDraft('note', id);
  const page = { name: t('name'), back: NOTES_PATH };
  if (draft.state === 'loading' || account === null) return <LoadingRecord {...page} />;
  if (draft.record === null && !draft.dirty && !isBegun(state)) return <MissingRecord {...page} />;
  if (draft.record?.deleted === 1) return <GoneRecord {...page} />;
  if (draft.record !== null && draft.record.owner !== account.id) return <MissingRecord {...page} />;
  return <Jotting draft={draft} />;
}

function Jotting({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('note');
  const faults = saveFaults(note, draft.values, useSettings());
  const form = useForm(draft, { faults, wordsOf: (fault) => faultWords(t, fault) });
  const [isPlaceOpen] = useState(() => positionIn(draft.values) !== null);
  const isUsed = draft.record?.status === 'used';
  return (
    <Page
      title={t('name')}
      header={<FormBar title={t('name')} back={NOTES_PATH} draft={{ savedAt: draft.savedAt, saveFailed: form.unsaved }} />}
    >
      {isUsed && <Became draft={draft} />}
      {form.unsaved !== null && <UnsavedWords code={form.unsaved} values={form.values} fields={['text', 'place']} />}
      <form onSubmit={(event) => event.preventDefault()}>
        <MediaPart type="note" form={form} lastPlace={null} placeOpen={isPlaceOpen && textIn(draft.values, 'place') === ''} />
        <TextArea
          id="text"
          label={t('field.text.label')}
          hint={t('field.text.hint')}
          rows={6}
          error={form.errorAt('text')}
          value={typedIn(form.values, 'text')}
          onChange={(value) => form.change('text', value)}
        />
      </form>
      <FormNote values={form.values} fields={['text', 'place']} />
      {!isUsed && <Becoming draft={draft} />}
      <DeleteDraft draft={draft} backTo={NOTES_PATH} />
    </Page>
  );
}

/** What became of it. */
function Became({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('note');
  const type = BECOMES.find((one) => one === draft.values.becameType);
  const id = textIn(draft.values, 'becameId');
  if (type === undefined || id === '') return null;
  return (
    <div className="sec">
      <Notice icon={Link2} lead={t(`became.${type}`)} to={becamePath(type, id)}>
        {t('became.line')}
      </Notice>
    </div>
  );
}

/** One tap, and the note goes on as a report, a proposal or a deed. */
function Becoming({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('note');
  const { trouble, turnInto } = useBecoming(draft);
  return (
    <Section title={t('become.title')}>
      <p className="small muted">{t('become.line')}</p>
      <Trouble words={trouble} />
      <div className="acts">
        {BECOMES.map((type) => (
          <Button key={type} tone="outline" onClick={() => turnInto(type)}>
            {t(`become.${type}`)}
          </Button>
        ))}
      </div>
    </Section>
  );
}
