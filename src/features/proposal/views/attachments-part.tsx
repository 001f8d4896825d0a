import { Camera, FilePlus, TriangleAlert } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttachments } from '#src/device/live.ts';
import type { AttachmentShown } from '#src/device/shown.ts';
import { sizeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PhotoShot, Shots } from '#src/ui/photo-shot.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { PHOTO_LIMIT } from '#src/features/proposal/model/wording.ts';
import type { Form } from './form.ts';
import { type Adding, useAdding } from './use-adding.ts';
import { useAct } from './use-act.ts';

/** Photos and PDFs that show what the proposal says. */
export function AttachmentsPart({ form }: { readonly form: Form }) {
  const { t } = useTranslation('proposal');
  const attachments = useAttachments(form.id, 'proposal');
  const adding = useAdding(attachments, form.keep);
  const [leaving, setLeaving] = useState<AttachmentShown | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const act = useAct(setTrouble, () => setLeaving(null));
  return (
    <FieldSet id="attachments" label={t('field.attachments.label')} hint={t('file.hint')} error={form.errorAt('attachments')}>
      <div className="stack">
        <FilesInForm items={attachments.items} onRemove={setLeaving} />
        <div className="acts2">
          <AddFile label={t('file.take')} icon={Camera} accept="image/*" camera adding={adding} />
          <AddFile label={t('file.pick')} icon={FilePlus} accept="image/*,application/pdf" adding={adding} />
        </div>
        {adding.troubles.map(({ name, words }, index) => (
          <Notice key={`${name} ${index}`} tone="back" icon={TriangleAlert}>
            {t(words, { name, limit: PHOTO_LIMIT })}
          </Notice>
        ))}
        {trouble !== null && (
          <Notice tone="back" icon={TriangleAlert}>
            {trouble}
          </Notice>
        )}
      </div>
      <Sheet
        open={leaving !== null}
        title={t('leaving.title')}
        onClose={() => setLeaving(null)}
        actions={
          <>
            <Button tone="danger" onClick={() => act(() => attachments.remove(leaving?.id ?? ''))}>
              {t('button.delete')}
            </Button>
            <Button tone="outline" onClick={() => setLeaving(null)}>
              {t('remove.no')}
            </Button>
          </>
        }
      >
        <p>{t('leaving.line')}</p>
      </Sheet>
    </FieldSet>
  );
}

interface FilesInFormProps {
  readonly items: readonly AttachmentShown[];
  readonly onRemove: (item: AttachmentShown) => void;
}

function FilesInForm({ items, onRemove }: FilesInFormProps) {
  const { t } = useTranslation('proposal');
  const photos = items.filter(({ kind }) => kind === 'photo');
  return (
    <>
      {photos.length > 0 && (
        <Shots label={t('photo.list', { count: photos.length })}>
          {photos.map((photo, index) => (
            <PhotoShot
              key={photo.id}
              src={photo.url}
              alt={t('photo.alt', { n: index + 1 })}
              size={sizeText(photo.size)}
              stateWords={photo.url === null ? t('photo.elsewhere') : undefined}
              remove={{ label: t('photo.remove', { n: index + 1 }), onPress: () => onRemove(photo) }}
            />
          ))}
        </Shots>
      )}
      {items
        .filter(({ kind }) => kind !== 'photo')
        .map((item) => (
          <div key={item.id} className="co">
            <span>{t('file.named', { name: item.name, size: sizeText(item.size) })}</span>
            <Button tone="quiet" small onClick={() => onRemove(item)}>
              {t('file.remove', { name: item.name })}
            </Button>
          </div>
        ))}
    </>
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
