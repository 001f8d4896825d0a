import type { TFunction } from 'i18next';
import { FileText, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentShown } from '#src/device/shown.ts';
import { storageCodeOf } from '#src/device/storage-fault.ts';
import { lengthText, sizeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PhotoShot, Shots } from '#src/ui/photo-shot.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { Voice } from '#src/ui/voice.tsx';

export interface FilesInFormProps {
  readonly items: readonly AttachmentShown[];
  readonly onRemove: (id: string) => Promise<unknown>;
}

/** The photos and voice notes of a form, each with its size and a way to take it out again. */
export function FilesInForm({ items, onRemove }: FilesInFormProps) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState<AttachmentShown | null>(null);
  const [isStuck, setStuck] = useState(false);
  const photos = items.filter(({ kind }) => kind === 'photo');

  async function handleRemove() {
    setStuck(false);
    try {
      if (leaving !== null) await onRemove(leaving.id);
    } catch (error) {
      if (storageCodeOf(error) === null) throw error;
      setStuck(true);
    }
    setLeaving(null);
  }

  return (
    <>
      {isStuck && (
        <Notice tone="back" icon={TriangleAlert}>
          {t('detail.act.storage')}
        </Notice>
      )}
      {photos.length > 0 && (
        <Shots label={t('photo.list', { count: photos.length })}>
          {photos.map((photo, index) => (
            <PhotoShot
              key={photo.id}
              src={photo.url}
              alt={t('photo.alt', { n: index + 1 })}
              size={sizeText(photo.size)}
              stateWords={photo.url === null ? t('photo.elsewhere') : undefined}
              remove={{ label: t('photo.remove', { n: index + 1 }), onPress: () => setLeaving(photo) }}
            />
          ))}
        </Shots>
      )}
      {items
        .filter(({ kind }) => kind === 'voice')
        .map((voice) => (
          <Voice
            key={voice.id}
            src={voice.url}
            length={voiceLength(voice)}
            label={voiceLabel(t, voice)}
            remove={{ label: t('voice.remove'), onPress: () => setLeaving(voice) }}
          />
        ))}
      <Documents items={items} onRemove={setLeaving} />
      <AskLeaving item={leaving} onLeave={handleRemove} onClose={() => setLeaving(null)} />
    </>
  );
}

interface AskLeavingProps {
  readonly item: AttachmentShown | null;
  readonly onLeave: () => Promise<void>;
  readonly onClose: () => void;
}

/** A photo or recording cannot be brought back, so one tap is not enough to lose it. */
function AskLeaving({ item, onLeave, onClose }: AskLeavingProps) {
  const { t } = useTranslation();
  return (
    <Sheet
      open={item !== null}
      title={t(`leaving.${item?.kind ?? 'photo'}`)}
      onClose={onClose}
      actions={
        <>
          <Button tone="danger" onClick={onLeave}>
            {t('button.delete')}
          </Button>
          <Button tone="outline" onClick={onClose}>
            {t('remove.no')}
          </Button>
        </>
      }
    >
      <p>{t('leaving.line')}</p>
    </Sheet>
  );
}

function Documents({
  items,
  onRemove,
}: {
  readonly items: readonly AttachmentShown[];
  readonly onRemove: (item: AttachmentShown) => void;
}) {
  const { t } = useTranslation();
  const documents = items.filter(({ kind }) => kind === 'document');
  if (documents.length === 0) return null;
  return (
    <Rows>
      {documents.map((item) => (
        <Row
          key={item.id}
          icon={FileText}
          title={item.name}
          meta={sizeText(item.size)}
          actions={
            <Button tone="quiet" small onClick={() => onRemove(item)}>
              {t('photo.removeDocument', { name: item.name })}
            </Button>
          }
        />
      ))}
    </Rows>
  );
}

/** The recording in words. */
export function voiceLabel(t: TFunction, item: AttachmentShown): string {
  return t('voice.name', { length: voiceLength(item) }).trim();
}

/** `0:23`; nothing where the length was not measured on this phone. */
export function voiceLength({ ms }: AttachmentShown): string {
  return ms === null ? '' : lengthText(ms / 1000);
}
