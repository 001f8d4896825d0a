import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { useDraft, useSession } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import type { RecordDefinition } from '#src/domain/record/definition.ts';
import { isBegun, isId } from '#src/hall/writing/begin-record.tsx';
import { DeleteDraft } from '#src/hall/writing/delete-draft.tsx';
import { faultWords, fieldErrors } from '#src/hall/writing/fault-words.ts';
import type { Form } from '#src/hall/writing/form.ts';
import { GoneRecord, LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { FormNote } from '#src/hall/writing/form-note.tsx';
import { FormBar } from '#src/hall/writing/form-bar.tsx';
import { UnsavedWords } from '#src/hall/writing/unsaved-words.tsx';
import { useForm } from '#src/hall/writing/use-form.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Page } from '#src/ui/page.tsx';
import { Trouble } from '#src/ui/trouble.tsx';
import { usePublishing } from './use-publishing.ts';

export interface PublishPageProps {
  readonly definition: RecordDefinition;
  /** The list's address; `/notices/<id>` is the published page. */
  readonly at: string;
  /** The fields that hold written words. */
  readonly written: readonly string[];
  readonly children: (form: Form) => ReactNode;
}

/** Writing what is published once: a draft until then, corrected in the open afterwards. */
export function PublishPage(props: PublishPageProps) {
  const { t } = useTranslation(props.definition.type);
  const { id } = useParams();
  return isId(id) ? <OneToPublish key={id} id={id} {...props} /> : <MissingRecord name={t('name')} back={props.at} />;
}

function OneToPublish({ id, ...props }: PublishPageProps & { readonly id: string }) {
  const { t } = useTranslation(props.definition.type);
  const { state } = useLocation() as { readonly state: unknown }; // the router's own type is any
  const { account } = useSession();
  const draft = useDraft(props.definition.type, id);
  const page = { name: t('name'), back: props.at };
  if (draft.state === 'loading' || account === null) return <LoadingRecord {...page} />;
  if (draft.record === null && !draft.dirty && !isBegun(state)) return <MissingRecord {...page} />;
  if (draft.record?.deleted === 1) return <GoneRecord {...page} />;
  return <Writing draft={draft} {...props} />;
}

function Writing({ draft, definition, at, written, children }: PublishPageProps & { readonly draft: Draft }) {
  const { t } = useTranslation(definition.type);
  const published = `${at}/${draft.id}`;
  const { isDraft, faults, tries, trouble, finish } = usePublishing(draft, definition, published);
  const form = useForm(draft, { faults, wordsOf: (fault) => faultWords(t, fault) });
  const errors = fieldErrors(t, faults);
  const title = t(isDraft ? 'write.title' : 'write.edit.title');
  return (
    <Page
      title={title}
      faulty={errors.length > 0}
      header={<FormBar title={title} back={isDraft ? at : published} draft={{ savedAt: draft.savedAt, saveFailed: form.unsaved }} />}
      actions={
        <Actions label={title} note={t(isDraft ? 'write.note' : 'write.edit.note')}>
          <Button tone="primary" grow busyLabel={t('button.submitting')} onClick={finish}>
            {t(isDraft ? 'action.publish' : 'write.edit.keep')}
          </Button>
        </Actions>
      }
    >
      <ErrorSummary title={t('form.errors', { n: errors.length })} errors={errors} attempt={tries} />
      <Trouble words={trouble} />
      {form.unsaved !== null && <UnsavedWords code={form.unsaved} values={form.values} fields={written} />}
      <div>{children(form)}</div>
      <FormNote values={form.values} fields={written} />
      {isDraft && <DeleteDraft draft={draft} backTo={at} />}
    </Page>
  );
}
