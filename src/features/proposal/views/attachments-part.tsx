import { Camera, FilePlus, TriangleAlert } from 'lucide-react';
import { type ChangeEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttachments } from '#src/device/live.ts';
import { FilesInForm } from '#src/hall/files/file-list.tsx';
import { StartVoice, useVoice, VoiceUnderway } from '#src/hall/files/voice-part.tsx';
import { Button } from '#src/ui/button.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PHOTO_LIMIT } from '#src/features/proposal/model/wording.ts';
import type { Form } from '#src/hall/writing/form.ts';
import { type Adding, useAdding } from './use-adding.ts';

/** Photos and PDFs that show what the proposal says. */
export function AttachmentsPart({ form }: { readonly form: Form }) {
  const { t } = useTranslation('proposal');
  const attachments = useAttachments(form.id, 'proposal');
  const adding = useAdding(attachments, form.keep);
  const voice = useVoice(attachments, form.keep);
  return (
    <FieldSet id="attachments" label={t('field.attachments.label')} hint={t('file.hint')} error={form.errorAt('attachments')}>
      <div className="stack">
        <FilesInForm items={attachments.items} onRemove={attachments.remove} />
        <div className="acts2">
          <AddFile label={t('file.take')} icon={Camera} accept="image/*" camera adding={adding} />
          <AddFile label={t('file.pick')} icon={FilePlus} accept="image/*,application/pdf" adding={adding} />
          <StartVoice voice={voice} />
        </div>
        {adding.troubles.map(({ name, words }, index) => (
          <Notice key={`${name} ${index}`} tone="back" icon={TriangleAlert}>
            {t(words, { name, limit: PHOTO_LIMIT })}
          </Notice>
        ))}
        <VoiceUnderway voice={voice} />
      </div>
    </FieldSet>
  );
}

interface AddFileProps {
  readonly label: string;
  readonly icon: typeof Camera;
  readonly accept: string;
  readonly camera?: boolean;
  readonly adding: Adding;
}

/** A button, with the browser's own file field hidden behind it: that one speaks another language. */
function AddFile({ label, icon, accept, camera = false, adding }: AddFileProps) {
  const { t } = useTranslation('proposal');
  const field = useRef<HTMLInputElement>(null);

  function handlePicked(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    void adding.add(files);
  }

  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={handlePicked}
      />
      <Button tone="outline" small icon={icon} busy={adding.isBusy} busyLabel={t('file.adding')} onClick={() => field.current?.click()}>
        {label}
      </Button>
    </>
  );
}
