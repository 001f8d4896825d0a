import { ClipboardPaste, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAttachments } from '#src/device/live.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { lengthOf } from '#src/domain/text.ts';
import { FilesInForm } from '#src/hall/files/file-list.tsx';
import { PhotoTroubles, PickPhoto, TakePhoto } from '#src/hall/files/photo-part.tsx';
import { usePhotos } from '#src/hall/files/use-photos.ts';
import type { Form } from '#src/hall/writing/form.ts';
import { UnsavedWords } from '#src/hall/writing/unsaved-words.tsx';
import type { DraftForm } from '#src/hall/writing/use-form.ts';
import { FieldSet } from '#src/ui/field-set.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { NumberField } from '#src/ui/number-field.tsx';
import { Segmented } from '#src/ui/segmented.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { WRITTEN } from '#src/features/deed/model/wording.ts';
import { DayField } from './day-field.tsx';
import { DeedMore } from './deed-more.tsx';
import './deed.css';

export interface DeedFieldsProps {
  readonly form: DraftForm;
  /** The field the page was opened for. */
  readonly goesTo: string;
  /** The member is still at it: nothing is handed in yet. */
  readonly isUnderway: boolean;
  readonly onUnderway: (isUnderway: boolean) => void;
  /** Verified already: what is written now stands beside the text. */
  readonly isLocked: boolean;
}

/** The whole form: what, how far, when, for how many, how, with what result, and the proof of it. */
export function DeedFields({ form, goesTo, isUnderway, onUnderway, isLocked }: DeedFieldsProps) {
  const { t } = useTranslation('deed');
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {isLocked && (
        <div className="sec">
          <Notice tone="warn" icon={TriangleAlert}>
            {t('write.locked')}
          </Notice>
        </div>
      )}
      {form.unsaved !== null && <UnsavedWords code={form.unsaved} values={form.values} fields={WRITTEN} />}
      <TitleField form={form} />
      <Segmented
        id="underway"
        label={t('write.progress.label')}
        options={[
          { value: 'underway', label: t('write.progress.underway') },
          { value: 'done', label: t('write.progress.done') },
        ]}
        value={isUnderway ? 'underway' : 'done'}
        onChange={(value) => onUnderway(value === 'underway')}
      />
      <DayField form={form} field={isUnderway ? 'from' : 'to'} />
      <PeopleField form={form} />
      <ProseField form={form} field="process" />
      {!isUnderway && <ProseField form={form} field="result" />}
      <ProofField form={form} />
      <DeedMore form={form} goesTo={goesTo} hasFrom={!isUnderway} />
      <div className="sec stack">
        {form.wasCleaned && (
          <Notice tone="warn" icon={ClipboardPaste}>
            {t('form.cleaned')}
          </Notice>
        )}
        <Notice icon={ShieldCheck} lead={t('write.secrecy')}>
          {t('write.anonymous')}
        </Notice>
      </div>
    </form>
  );
}

function TitleField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('deed');
  const title = typedIn(form.values, 'title');
  return (
    <TextArea
      id="title"
      label={t('field.title.ask')}
      oneLine
      placeholder={t('field.title.example')}
      error={form.errorAt('title')}
      count={{ used: lengthOf(title), limit: 60 }}
      value={title}
      onChange={(value) => form.change('title', value)}
    />
  );
}

function PeopleField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('deed');
  const { peopleHelped } = form.values;
  return (
    <NumberField
      id="peopleHelped"
      label={t('field.peopleHelped.ask')}
      optional={t('field.peopleHelped.about')}
      unit={t('field.peopleHelped.unit')}
      error={form.errorAt('peopleHelped')}
      value={typeof peopleHelped === 'number' || typeof peopleHelped === 'string' ? peopleHelped : null}
      onChange={(value) => form.change('peopleHelped', value)}
    />
  );
}

function ProseField({ form, field }: { readonly form: Form; readonly field: 'process' | 'result' }) {
  const { t } = useTranslation('deed');
  return (
    <TextArea
      id={field}
      label={t(`field.${field}.ask`)}
      placeholder={t(`field.${field}.example`)}
      rows={2}
      error={form.errorAt(field)}
      value={typedIn(form.values, field)}
      onChange={(value) => form.change(field, value)}
    />
  );
}

/** Photos of it, or of a letter of thanks. */
function ProofField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('deed');
  const attachments = useAttachments(form.id, 'deed');
  const taking = usePhotos(attachments, form.keep);
  return (
    <FieldSet id="attachments" label={t('field.attachments.ask')} optional={t('field.attachments.about')}>
      <div className="stack">
        <FilesInForm items={attachments.items} onRemove={attachments.remove} />
        <div className="proof">
          <TakePhoto taking={taking} look={{ tone: 'outline' }} />
          <PickPhoto taking={taking} look={{ tone: 'outline' }} />
        </div>
        <PhotoTroubles troubles={taking.troubles} />
      </div>
    </FieldSet>
  );
}
