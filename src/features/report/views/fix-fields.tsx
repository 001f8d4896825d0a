import { useTranslation } from 'react-i18next';
import { useAttachments } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import type { Settings } from '#src/domain/settings.ts';
import { FieldSet } from '#src/ui/field-set.tsx';
import { ClipboardPaste } from 'lucide-react';
import { Notice } from '#src/ui/notice.tsx';
import { WRITTEN } from '#src/features/report/model/wording.ts';
import { FilesInForm } from '#src/hall/files/file-list.tsx';
import { PhotoTroubles, PickPhoto, TakePhoto } from '#src/hall/files/photo-part.tsx';
import { PlaceEditor } from '#src/hall/files/place-part.tsx';
import { BeforeFix } from '#src/hall/writing/fix-page.tsx';
import { UnsavedWords } from '#src/hall/writing/unsaved-words.tsx';
import { usePhotos } from '#src/hall/files/use-photos.ts';
import type { ReportForm } from './use-report-form.ts';
import { CategoryField, SituationField, SuggestionsField, TitleField } from './words-part.tsx';
import { REPORTS } from './writing-room.ts';

const HANDED_IN = ['title', 'situation', 'analysis', 'suggestions', 'place'];

export interface FixFieldsProps {
  readonly form: ReportForm;
  readonly settings: Settings;
  readonly record: Shown;
}

/** What a return is mostly about: title, place, photos, text. Everything else is one link away. */
export function FixFields({ form, settings, record }: FixFieldsProps) {
  const { t } = useTranslation('report');
  return (
    <form className="fix-fields" onSubmit={(event) => event.preventDefault()}>
      {form.unsaved !== null && <UnsavedWords code={form.unsaved} values={form.values} fields={WRITTEN} />}
      <TitleField form={form} label={t('field.title.label')} />
      <PlaceEditor form={form} lastPlace={null} />
      <FixPhotos form={form} />
      <SituationField form={form} settings={settings} />
      <SuggestionsField form={form} />
      {form.errorAt('category') !== null && <CategoryField form={form} settings={settings} />}
      {form.wasCleaned && (
        <Notice tone="warn" icon={ClipboardPaste}>
          {t('form.cleaned')}
        </Notice>
      )}
      <div className="sec stack">
        <BeforeFix record={record} room={REPORTS} fields={HANDED_IN} />
      </div>
    </form>
  );
}

function FixPhotos({ form }: { readonly form: ReportForm }) {
  const { t } = useTranslation('report');
  const attachments = useAttachments(form.id, 'report');
  const taking = usePhotos(attachments, form.keep);
  return (
    <FieldSet id="attachments" label={t('fix.photos')} error={form.errorAt('attachments')}>
      <div className="stack">
        <FilesInForm items={attachments.items} onRemove={attachments.remove} />
        <div className="two">
          <TakePhoto taking={taking} look={{ tone: 'outline' }} />
          <PickPhoto taking={taking} look={{ tone: 'outline' }} />
        </div>
        <PhotoTroubles troubles={taking.troubles} />
      </div>
    </FieldSet>
  );
}
