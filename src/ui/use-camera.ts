import { type RefObject, useEffect, useRef, useState } from 'react';

/** Codes are looked for this often, ms: fast enough for a hand that holds still for a moment. */
const LOOK_EVERY = 200;
/** A picture that has not moved on for this long is a camera that has gone, ms. Source: reliability PWA-51 */
const LOST_AFTER = 3_000;
/** Pictures are made this wide before they are read. */
const READ_WIDTH = 800;

export type CameraState = 'opening' | 'open' | 'refused' | 'none' | 'lost';

export interface CameraShown {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
  /** Switches the light; null where there is none. */
  readonly torch: { readonly isOn: boolean; readonly toggle: () => void } | null;
  readonly again: () => void;
}

/** Lights are not in the standard library yet. */
interface LitTrack extends MediaStreamTrack {
  readonly getCapabilities: () => MediaTrackCapabilities & { readonly torch?: boolean };
}

/**
 * Shows the camera in a video and reads the codes it sees.
 *
 * The camera is let go when the page is hidden or left, and opened anew on return.
 *
 * @param open asks for the camera; null where there is none
 * @param onText a code's text, as often as it is seen
 */
export function useCamera(open: () => Promise<MediaStream> | null, onText: (text: string) => void): CameraShown {
  const video = useRef<HTMLVideoElement>(null);
  const heard = useRef(onText);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<CameraState>('opening');
  const [track, setTrack] = useState<LitTrack | null>(null);
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    heard.current = onText;
  });
  useEffect(() => {
    const screen = video.current;
    if (screen === null) return;
    return watch(screen, open, {
      onState: setState,
      onTrack: setTrack,
      onText: (text) => heard.current(text),
    });
  }, [open, round]);

  const hasTorch = track !== null && 'getCapabilities' in track && track.getCapabilities().torch === true;
  function toggle(): void {
    // The standard library does not know the light.
    const wish = { advanced: [{ torch: !isOn }] } as unknown as MediaTrackConstraints;
    void track?.applyConstraints(wish).then(
      () => setOn(!isOn),
      () => setTrack(null),
    );
  }

  return { video, state, torch: hasTorch ? { isOn, toggle } : null, again: () => setRound((before) => before + 1) };
}

interface Watching {
  readonly onState: (state: CameraState) => void;
  readonly onTrack: (track: MediaStreamTrack) => void;
  readonly onText: (text: string) => void;
}

/** Opens the camera into a video and looks at it until the answer is called. */
function watch(screen: HTMLVideoElement, open: () => Promise<MediaStream> | null, told: Watching): () => void {
  const page = screen.ownerDocument;
  let stop: (() => void) | null = null;
  let isOver = false;

  async function begin(): Promise<void> {
    const asked = open();
    if (asked === null) {
      told.onState('none');
      return;
    }
    told.onState('opening');
    const stream = await asked.catch((error: unknown) => (error instanceof Error ? error.name : 'Error'));
    if (typeof stream === 'string') {
      if (!isOver) told.onState(stream === 'NotAllowedError' ? 'refused' : 'none');
      return;
    }
    if (isOver || page.hidden) {
      letGo(stream);
      return;
    }
    stop = look(screen, stream, told);
  }

  function handleVisible(): void {
    stop?.();
    stop = null;
    if (!page.hidden) void begin();
  }

  void begin();
  page.addEventListener('visibilitychange', handleVisible);
  return () => {
    isOver = true;
    page.removeEventListener('visibilitychange', handleVisible);
    stop?.();
  };
}

function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Shows a stream, reads picture after picture, and notices when no more come. */
function look(screen: HTMLVideoElement, stream: MediaStream, told: Watching): () => void {
  const reader = import('./read-qr.ts');
  const canvas = screen.ownerDocument.createElement('canvas');
  let isOver = false;
  let [last, still] = [-1, 0];
  screen.srcObject = stream;
  void screen.play().catch(() => undefined);
  const [track] = stream.getVideoTracks();
  if (track) told.onTrack(track);

  async function step(): Promise<void> {
    const isNew = screen.currentTime !== last;
    still = isNew ? 0 : still + LOOK_EVERY;
    last = screen.currentTime;
    if (still >= LOST_AFTER) told.onState('lost');
    if (isNew && screen.videoWidth > 0) {
      told.onState('open');
      const text = await (await reader).readQr(pictureOf(screen, canvas));
      if (text !== null && !isOver) told.onText(text);
    }
  }

  function next(): void {
    if (!isOver) timer = setTimeout(() => void step().then(next, () => told.onState('none')), LOOK_EVERY);
  }

  let timer = setTimeout(() => void step().then(next, () => told.onState('none')), LOOK_EVERY);
  return () => {
    isOver = true;
    clearTimeout(timer);
    letGo(stream);
    screen.srcObject = null;
  };
}

function pictureOf(screen: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData {
  const scale = Math.min(1, READ_WIDTH / screen.videoWidth);
  canvas.width = Math.round(screen.videoWidth * scale);
  canvas.height = Math.round(screen.videoHeight * scale);
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (brush === null) throw new Error('this browser draws no pictures');
  brush.drawImage(screen, 0, 0, canvas.width, canvas.height);
  return brush.getImageData(0, 0, canvas.width, canvas.height);
}
