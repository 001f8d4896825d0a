import { Download, FileText } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { PhotoShot, Shots } from './photo-shot.tsx';
import { Sheet } from './sheet.tsx';
import { Voice } from './voice.tsx';

export interface FileShown {
  readonly id: string;
  readonly kind: 'photo' | 'voice' | 'document';
  readonly name: string;
  /** Null while the bytes are not at hand. */
  readonly url: string | null;
  /** `0:23`, empty when not known. */
  readonly length: string;
  /** The sender has not delivered the bytes yet, so there is nothing to fetch. */
  readonly underway: boolean;
}

export interface FilesShownProps {
  readonly files: readonly FileShown[];
  /** Brings the bytes here; false when they cannot be had now. */
  readonly onFetch: (id: string) => Promise<boolean>;
  readonly words: {
    readonly photo: (index: number, name: string) => string;
    readonly voice: (index: number) => string;
    readonly fetchPhoto: (index: number) => string;
    readonly fetchVoice: (index: number) => string;
    readonly fetchDocument: (name: string) => string;
    readonly underway: string;
    readonly unreachable: string;
  };
}

/** Somebody else's photos, voice notes and documents, to look at and to listen to. */
export function FilesShown({ files, onFetch, words }: FilesShownProps) {
  const [large, setLarge] = useState<string | null>(null);
  const [unreachable, setUnreachable] = useState(false);
  const photos = files.filter(({ kind }) => kind === 'photo');
  const shown = photos.find(({ id }) => id === large);

  async function fetch(id: string): Promise<void> {
    setUnreachable(!(await onFetch(id)));
  }

  return (
    <>
      {photos.length > 0 && (
        <Shots>
          {photos.map((photo, index) => (
            <OnePhoto
              key={photo.id}
              photo={photo}
              words={{ alt: words.photo(index + 1, photo.name), fetch: words.fetchPhoto(index + 1), underway: words.underway }}
              onFetch={() => fetch(photo.id)}
              onOpen={() => setLarge(photo.id)}
            />
          ))}
        </Shots>
      )}
      <OtherFiles files={files} words={words} onFetch={fetch} />
      {files.some(({ underway }) => underway) && <p className="small muted">{words.underway}</p>}
      {unreachable && (
        <p className="small muted" role="status">
          {words.unreachable}
        </p>
      )}
      <Sheet
        open={shown !== undefined}
        title={shown ? words.photo(photos.indexOf(shown) + 1, shown.name) : ''}
        onClose={() => setLarge(null)}
      >
        {shown?.url && <img src={shown.url} alt={words.photo(photos.indexOf(shown) + 1, shown.name)} />}
      </Sheet>
    </>
  );
}

interface OnePhotoProps {
  readonly photo: FileShown;
  readonly words: { readonly alt: string; readonly fetch: string; readonly underway: string };
  readonly onFetch: () => Promise<void>;
  readonly onOpen: () => void;
}

function OnePhoto({ photo, words, onFetch, onOpen }: OnePhotoProps) {
  if (photo.url !== null) return <PhotoShot src={photo.url} alt={words.alt} open={{ label: words.alt, onPress: onOpen }} />;
  if (photo.underway) return <PhotoShot src={null} alt={words.alt} />;
  return (
    <Button tone="outline" small icon={Download} onClick={onFetch}>
      {words.fetch}
    </Button>
  );
}

function OtherFiles({
  files,
  words,
  onFetch,
}: Pick<FilesShownProps, 'files' | 'words'> & { readonly onFetch: (id: string) => Promise<void> }) {
  const voices = files.filter(({ kind }) => kind === 'voice');
  const documents = files.filter(({ kind }) => kind === 'document');
  return (
    <>
      {voices.map(({ id, url, length, underway }, index) => (
        <div key={id}>
          <Voice src={url} length={length} label={words.voice(index + 1)} />
          {url === null && !underway && (
            <Button tone="quiet" small icon={Download} onClick={() => onFetch(id)}>
              {words.fetchVoice(index + 1)}
            </Button>
          )}
        </div>
      ))}
      {documents.map(({ id, url, name, underway }) =>
        url === null ? (
          <Button key={id} tone="outline" small icon={Download} disabled={underway} onClick={() => onFetch(id)}>
            {words.fetchDocument(name)}
          </Button>
        ) : (
          <a key={id} className="link tap" href={url} download={name}>
            <Icon of={FileText} size="s" />
            {name}
          </a>
        ),
      )}
    </>
  );
}
