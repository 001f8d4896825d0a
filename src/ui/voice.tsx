import { Mic, Pause, Play, Square, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { useUiWords } from './words.ts';
import { Wave } from './wave.tsx';

export interface VoiceProps {
  /** Null while the recording is not on this phone. */
  readonly src: string | null;
  /** `0:23` */
  readonly length: string;
  /** The recording in words: `录音，23 秒`. */
  readonly label: string;
  readonly levels?: readonly number[] | undefined;
  readonly remove?: { readonly label: string; readonly onPress: () => void } | undefined;
}

/** A recording that can be heard. */
export function Voice({ src, length, label, levels, remove }: VoiceProps) {
  const words = useUiWords();
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);

  function toggle() {
    if (isPlaying) audio.current?.pause();
    else void audio.current?.play().catch(() => setPlaying(false));
  }

  return (
    <div className="voice">
      {src !== null && (
        <>
          <button
            type="button"
            className="play"
            aria-label={`${words(isPlaying ? 'button.pause' : 'button.play')} ${label}`}
            onClick={toggle}
          >
            <Icon of={isPlaying ? Pause : Play} />
          </button>
          {/* Voice notes get a written summary in the record itself, so the recording carries no track of its own. */}
          {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
          <audio
            ref={audio}
            src={src}
            preload="metadata"
            onPlay={() => {
              setPlaying(true);
            }}
            onPause={() => {
              setPlaying(false);
            }}
            onEnded={() => {
              setPlaying(false);
            }}
          />
        </>
      )}
      {src === null && (
        <span className="play-off">
          <Icon of={Mic} />
          <span className="vh">{label}</span>
        </span>
      )}
      <Wave levels={levels} />
      <span className="num small length">{length}</span>
      {remove && <IconButton icon={Trash2} label={remove.label} onClick={remove.onPress} />}
    </div>
  );
}

export interface VoiceLiveProps {
  /** How long it has been, `0:07`. */
  readonly elapsed: string;
  /** `正在录音` */
  readonly label: string;
  /** Loudness of the last moments, each 0–1. */
  readonly levels: readonly number[];
  readonly onStop: () => unknown;
}

/** A recording under way, with a large way to end it. */
export function VoiceLive({ elapsed, label, levels, onStop }: VoiceLiveProps) {
  const words = useUiWords();
  return (
    <div className="voice" role="group" aria-label={label}>
      <span className="play-off">
        <Icon of={Mic} />
      </span>
      <Wave levels={levels} />
      <span className="num small length" role="timer">
        {elapsed}
      </span>
      <Button tone="ink" small icon={Square} onClick={onStop}>
        {words('button.stop')}
      </Button>
    </div>
  );
}
