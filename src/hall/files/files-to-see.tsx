import { CloudDownload, FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttachments } from '#src/device/live.ts';
import type { AttachmentShown } from '#src/device/shown.ts';
import { sizeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { PhotoShot, Shots } from '#src/ui/photo-shot.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { Voice } from '#src/ui/voice.tsx';
import { voiceLabel, voiceLength } from './file-list.tsx';

export interface FilesToSeeProps {
  readonly record: string;
  readonly type: string;
  /** The ids of those to show, where not all belong together. */
  readonly only?: readonly string[];
}

/** Photos to look at, voice notes to hear, each with how far it was sent. */
export function FilesToSee({ record, type, only }: FilesToSeeProps) {
  const { t } = useTranslation();
  const { items: all, fetch } = useAttachments(record, type);
  const items = only === undefined ? all : all.filter(({ id }) => only.includes(id));
  const [large, setLarge] = useState<number | null>(null);
  const [isFailed, setFailed] = useState(false);
  const photos = items.filter(({ kind }) => kind === 'photo');
  const shown = large === null ? undefined : photos[large];
  const url = shown?.url ?? null;
  const absent = items.filter(({ url, progress }) => url === null && progress.state === 'elsewhere');

  async function handleFetch() {
    const brought = await Promise.all(absent.map(({ id }) => fetch(id)));
    setFailed(brought.includes(false));
  }

  return (
    <>
      {photos.length > 0 && (
        <Shots label={t('photo.count', { count: photos.length })}>
          {photos.map((photo, index) => (
            <Photo key={photo.id} photo={photo} n={index + 1} onOpen={() => setLarge(index)} />
          ))}
        </Shots>
      )}
      {items
        .filter(({ kind }) => kind === 'voice')
        .map((voice) => (
          <Voice key={voice.id} src={voice.url} length={voiceLength(voice)} label={voiceLabel(t, voice)} />
        ))}
      {items
        .filter(({ kind }) => kind === 'document')
        .map((item) => (
          <DocumentLink key={item.id} item={item} />
        ))}
      {absent.length > 0 && (
        <div className="acts2">
          <Button tone="outline" small icon={CloudDownload} onClick={handleFetch}>
            {t('file.fetch')}
          </Button>
          <span role="status" className="small muted">
            {isFailed && t('file.fetchFailed')}
          </span>
        </div>
      )}
      <Sheet open={shown !== undefined} title={t('photo.alt', { n: (large ?? 0) + 1 })} onClose={() => setLarge(null)}>
        <div className="large-photo">{url !== null && <img src={url} alt={t('photo.alt', { n: (large ?? 0) + 1 })} />}</div>
      </Sheet>
    </>
  );
}

interface PhotoProps {
  readonly photo: AttachmentShown;
  readonly n: number;
  readonly onOpen: () => void;
}

const LOOKS = { waiting: 'queued', sending: 'sending', failed: 'queued', arrived: 'ready', elsewhere: 'ready', expected: 'ready' } as const;

function Photo({ photo, n, onOpen }: PhotoProps) {
  const { t } = useTranslation();
  const { state, sent, size } = photo.progress;
  return (
    <PhotoShot
      src={photo.url}
      alt={t('photo.alt', { n })}
      state={LOOKS[state]}
      stateWords={state === 'arrived' ? undefined : t(`photo.${state}`)}
      percent={size === 0 ? 0 : (100 * sent) / size}
      open={photo.url === null ? undefined : { label: t('photo.open', { n }), onPress: onOpen }}
    />
  );
}

function DocumentLink({ item }: { readonly item: AttachmentShown }) {
  const { t } = useTranslation();
  const words = t('file.document', { name: item.name, size: sizeText(item.size) });
  if (item.url === null) return <p className="small muted">{words}</p>;
  return (
    <a className="btn outline sm" href={item.url} download={item.name}>
      <FileText className="i s" aria-hidden="true" />
      {words}
    </a>
  );
}
