import { CameraOff, Flashlight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import './css/scanner.css';
import { Icon } from './icon.tsx';
import { Notice } from './notice.tsx';
import { usePhone } from './phone.ts';
import { useCamera } from './use-camera.ts';

export interface ScannerWords {
  /** What to point at, and what happens then. */
  readonly tip: ReactNode;
  readonly video: string;
  readonly opening: string;
  readonly torchOn: string;
  readonly torchOff: string;
  readonly refused: string;
  readonly none: string;
  readonly lost: string;
  readonly again: string;
}

export interface ScannerProps {
  readonly words: ScannerWords;
  /** A code's text, as often as it is seen. It is text: never open it. */
  readonly onText: (text: string) => void;
}

/** The camera with a frame to hold a code in. Without a camera it says why; the way by hand stands beside it. */
export function Scanner({ words, onText }: ScannerProps) {
  const { camera } = usePhone();
  const { video, state, torch, again } = useCamera(camera, onText);
  const isDark = state === 'refused' || state === 'none' || state === 'lost';
  return (
    <div className="scanner">
      {isDark && (
        <div className="pad" role="alert">
          <Notice tone="back" icon={CameraOff}>
            {words[state]}
          </Notice>
          {state === 'lost' && (
            <Button tone="outline" small onClick={again}>
              {words.again}
            </Button>
          )}
        </div>
      )}
      <div className="scanner-view" hidden={isDark}>
        <video ref={video} muted playsInline aria-label={words.video} />
        <div className="scanner-frame" aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
        </div>
        <p className="scanner-tip" role="status">
          {state === 'opening' ? words.opening : words.tip}
        </p>
        {torch !== null && (
          <button type="button" className="scanner-torch" aria-pressed={torch.isOn} onClick={torch.toggle}>
            <Icon of={Flashlight} size="s" />
            {torch.isOn ? words.torchOff : words.torchOn}
          </button>
        )}
      </div>
    </div>
  );
}
