import { Camera, ImagePlus, TriangleAlert } from 'lucide-react';
import type { ChangeEvent, ReactNode } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PHOTO_LIMIT, type PhotoTaking, type PhotoTrouble } from './use-photos.ts';

/** The camera button, with the browser's own file field hidden behind it: that one speaks another language. */
export function TakePhoto({
  taking,
  look,
  large = false,
}: {
  readonly taking: PhotoTaking;
  readonly look?: ButtonLook;
  readonly large?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <FileButton label={t('photo.take')} taking={taking} camera look={look} icon={large ? null : Camera}>
      {large && <Icon of={Camera} />}
      {t('photo.take')}
    </FileButton>
  );
}

export function PickPhoto({ taking, look }: { readonly taking: PhotoTaking; readonly look?: ButtonLook }) {
  const { t } = useTranslation();
  return (
    <FileButton label={t('photo.pick')} taking={taking} look={look} icon={ImagePlus}>
      {t('photo.pick')}
    </FileButton>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly taking: PhotoTaking;
  readonly camera?: boolean;
  readonly look?: ButtonLook | undefined;
  readonly icon: typeof Camera | null;
  readonly children: ReactNode;
}

function FileButton({ label, taking, camera = false, look, icon, children }: FileButtonProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);

  function handlePicked(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    void taking.take(files);
  }

  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        accept="image/*"
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={handlePicked}
      />
      <Button
        {...look}
        {...(icon === null ? {} : { icon })}
        busy={taking.isBusy}
        busyLabel={t('photo.adding')}
        onPointerDown={taking.prepare}
        onClick={() => {
          taking.prepare();
          field.current?.click();
        }}
      >
        {children}
      </Button>
    </>
  );
}

/** What went wrong with photos, one line each; everything else in the form is fine. */
export function PhotoTroubles({ troubles }: { readonly troubles: readonly PhotoTrouble[] }) {
  const { t } = useTranslation();
  return troubles.map(({ name, words }, index) => (
    <Notice key={`${name} ${index}`} tone="back" icon={TriangleAlert}>
      {t(words, { name, limit: PHOTO_LIMIT })}
    </Notice>
  ));
}
