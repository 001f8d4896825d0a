import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { useActor, useDraft } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import { namesOf } from '#src/domain/record/names.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { OfficesField } from '#src/hall/offices-field.tsx';
import { DocumentsField } from '#src/hall/publishing/documents-field.tsx';
import { isBegun, isId } from '#src/hall/writing/begin-record.tsx';
import { faultWords, fieldErrors } from '#src/hall/writing/fault-words.ts';
import type { Form } from '#src/hall/writing/form.ts';
import { FormNote } from '#src/hall/writing/form-note.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { FormBar } from '#src/hall/writing/form-bar.tsx';
import { UnsavedWords } from '#src/hall/writing/unsaved-words.tsx';
import { useForm } from '#src/hall/writing/use-form.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { DateField } from '#src/ui/date-field.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Page } from '#src/ui/page.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { Trouble } from '#src/ui/trouble.tsx';
import { sessionPath, SESSIONS_PATH } from './session-paths.ts';
import { useKeeping } from './use-keeping.ts';

const WRITTEN = ['title', 'minutes'] as const;

/** Writing down a session: when it was, whom it heard, what was said. Decisions are added on its own page. Source: §3.1. */
export function WriteSessionPage() {
  const { t } = useTranslation('council-session');
  const { id } = useParams();
  return isId(id) ? <OneToWrite key={id} id={id} /> : <MissingRecord name={t('name')} back={SESSIONS_PATH} />;
}

function OneToWrite({ id }: { readonly id: string }) {
  const { t } = useTranslation('council-session');
  const { state } = useLocation() as { readonly state: unknown }; // the router's own type is any
  const draft = useDraft('councilSession', id);
  const page = { name: t('name'), back: SESSIONS_PATH };
  if (draft.state === 'loading') return <LoadingRecord {...page} />;
  if (draft.record === null && !draft.dirty && !isBegun(state)) return <MissingRecord {...page} />;
  return <Writing draft={draft} />;
}

function Writing({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('council-session');
  const { faults, tries, trouble, finish } = useKeeping(draft);
  const form = useForm(draft, { faults, wordsOf: (fault) => faultWords(t, fault) });
  const errors = fieldErrors(t, faults);
  const title = t('write.title');
  return (
    <Page
      title={title}
      faulty={errors.length > 0}
      header={
        <FormBar
          title={title}
          back={draft.record === null ? SESSIONS_PATH : sessionPath(draft.id)}
          draft={{ savedAt: draft.savedAt, saveFailed: form.unsaved }}
        />
      }
      actions={
        <Actions label={title} note={t('write.note')}>
          <Button tone="primary" grow busyLabel={t('button.submitting')} onClick={finish}>
            {t('write.keep')}
          </Button>
        </Actions>
      }
    >
      <ErrorSummary title={t('form.errors', { n: errors.length })} errors={errors} attempt={tries} />
      <Trouble words={trouble} />
      {form.unsaved !== null && <UnsavedWords code={form.unsaved} values={form.values} fields={WRITTEN} />}
      <Fields form={form} />
      <FormNote values={form.values} fields={WRITTEN} />
    </Page>
  );
}

function Fields({ form }: { readonly form: Form }) {
  const { t, i18n } = useTranslation('council-session');
  const { today } = useActor();
  return (
    <>
      <TextArea
        id="title"
        label={t('field.title.label')}
        hint={t('field.title.hint')}
        oneLine
        value={typedIn(form.values, 'title')}
        error={form.errorAt('title')}
        onChange={(words) => form.change('title', words)}
      />
      <DateField
        id="date"
        label={t('field.date.label')}
        hint={t('field.date.hint')}
        error={form.errorAt('date')}
        today={today}
        show={(date) => fullDayText(i18n.language, date)}
        value={typedIn(form.values, 'date')}
        onChange={(value) => form.change('date', value)}
      />
      <OfficesField
        id="officesHeard"
        label={t('field.officesHeard.label')}
        optional={t('field.optional')}
        ids={namesOf(form.values, 'officesHeard')}
        onChange={(ids) => form.change('officesHeard', [...ids])}
      />
      <TextArea
        id="minutes"
        label={t('field.minutes.label')}
        optional={t('field.optional')}
        rows={6}
        value={typedIn(form.values, 'minutes')}
        error={form.errorAt('minutes')}
        onChange={(words) => form.change('minutes', words)}
      />
      <DocumentsField id={form.id} type="councilSession" />
    </>
  );
}
