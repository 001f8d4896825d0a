import { Clock, ImageOff, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { Progress } from './progress.tsx';

export interface PhotoShotProps {
  /** Null while there is no picture to show. */
  readonly src: string | null;
  /** `照片 1：夜间码头，两根灯杆不亮` */
  readonly alt: string;
  readonly size?: string | undefined;
  readonly state?: 'ready' | 'queued' | 'sending' | 'unreadable';
  /** What the state means, in words. */
  readonly stateWords?: string | undefined;
  /** 0–100 while sending. */
  readonly percent?: number | undefined;
  readonly remove?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** Opens the picture large. */
  readonly open?: { readonly label: string; readonly onPress: () => void } | undefined;
}

/** One photo: what it shows, how big it is, whether it can be read and how far it was sent. */
export function PhotoShot({ src, alt, size, state = 'ready', stateWords, percent = 0, remove, open }: PhotoShotProps) {
  const picture = src !== null && state !== 'unreadable' ? <img src={src} alt={alt} /> : <Unreadable alt={alt} words={stateWords} />;
  return (
    <div className={classes('shot', state === 'unreadable' && 'bad')}>
      {open && state !== 'unreadable' ? (
        <button type="button" className="open" aria-label={open.label} onClick={open.onPress}>
          {picture}
        </button>
      ) : (
        picture
      )}
      {size && state !== 'unreadable' && <span className="sz">{size}</span>}
      {state === 'queued' && (
        <span className="queued">
          <Icon of={Clock} size="s" />
          <span className="vh">{stateWords}</span>
        </span>
      )}
      {state === 'sending' && <Progress label={stateWords ?? alt} percent={percent} tone="wait" />}
      {remove && (
        <button type="button" className="x" aria-label={remove.label} onClick={remove.onPress}>
          <span>
            <Icon of={X} />
          </span>
        </button>
      )}
    </div>
  );
}

function Unreadable({ alt, words }: { readonly alt: string; readonly words: string | undefined }) {
  return (
    <span className="over">
      <Icon of={ImageOff} size="s" />
      <span className="vh">{alt}</span>
      {words}
    </span>
  );
}

export interface ShotsProps {
  readonly label?: string | undefined;
  readonly children: readonly ReactNode[];
}

/** The photos of one record, in a row that wraps. */
export function Shots({ label, children }: ShotsProps) {
  return (
    <ul className="shots" aria-label={label}>
      {children.map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}
