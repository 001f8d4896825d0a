import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttachments } from '#src/device/live.ts';
import { FilesInForm } from './file-list.tsx';
import type { Form } from '#src/hall/writing/form.ts';
import { PhotoTroubles, PickPhoto, TakePhoto } from './photo-part.tsx';
import { AddPlace, hasNoPlace, PlacePart } from './place-part.tsx';
import { usePhotos } from './use-photos.ts';
import { StartVoice, useVoice, VoiceUnderway } from './voice-part.tsx';

export interface MediaPartProps {
  /** The record's type. */
  readonly type: string;
  readonly form: Form;
  readonly lastPlace: string | null;
  readonly placeOpen: boolean;
}

/** Photos, voice and place: first on the page, because they are quickest. */
export function MediaPart({ type, form, lastPlace, placeOpen }: MediaPartProps) {
  const { t } = useTranslation();
  const attachments = useAttachments(form.id, type);
  const taking = usePhotos(attachments, form.keep);
  const [isPlaceOpen, setPlaceOpen] = useState(placeOpen);
  const voice = useVoice(attachments, form.keep);
  return (
    <section id="attachments" tabIndex={-1} aria-label={t('write.media.label')} className="media-part stack">
      <div className="caps">
        <TakePhoto taking={taking} large />
        <StartVoice voice={voice} />
      </div>
      <div className="acts2">
        <PickPhoto taking={taking} look={{ tone: 'outline', small: true }} />
        {hasNoPlace(form) && !isPlaceOpen && <AddPlace onOpen={setPlaceOpen} />}
      </div>
      <PhotoTroubles troubles={taking.troubles} />
      <VoiceUnderway voice={voice} />
      <FilesInForm items={attachments.items} onRemove={attachments.remove} />
      <PlacePart form={form} lastPlace={lastPlace} isOpen={isPlaceOpen} onOpen={setPlaceOpen} />
    </section>
  );
}
