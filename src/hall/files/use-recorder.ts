import { useEffect, useRef, useState } from 'react';
import { usePhone } from '#src/ui/phone.ts';

/** The longest voice note, ms. */
export const LONGEST_MS = 5 * 60_000;
const TICK_MS = 200;
const SHOWN_LEVELS = 30;
const FORMATS = ['audio/webm;codecs=opus', 'audio/webm', 'audio/mp4'];

export interface Recording {
  readonly bytes: ArrayBuffer;
  /** Without its codecs. */
  readonly mime: string;
  /** Length, ms. */
  readonly ms: number;
}

export type RecorderState =
  | { readonly phase: 'idle' | 'asking' | 'saving' | 'refused' | 'missing' | 'failed' }
  | { readonly phase: 'recording'; readonly ms: number; readonly levels: readonly number[] };

export interface Recorder {
  readonly state: RecorderState;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Records somebody speaking. Ends by itself after five minutes, and when the page is hidden or left, so that
 * nothing said is lost to a locked phone.
 *
 * @param onRecorded gets the note; while it runs the state is `saving`
 */
export function useRecorder(onRecorded: (recording: Recording) => Promise<void>): Recorder {
  const { now, microphone } = usePhone();
  const [state, setState] = useState<RecorderState>({ phase: 'idle' });
  const stopNow = useRef<(() => void) | null>(null);

  useEffect(() => {
    const stop = () => {
      if (document.visibilityState === 'hidden') stopNow.current?.();
    };
    document.addEventListener('visibilitychange', stop);
    return () => {
      document.removeEventListener('visibilitychange', stop);
      stopNow.current?.();
    };
  }, []);

  async function keep(recording: Recording): Promise<void> {
    setState({ phase: 'saving' });
    await onRecorded(recording);
    setState({ phase: 'idle' });
  }

  async function start(): Promise<void> {
    if (stopNow.current !== null) return;
    const asked = microphone();
    if (asked === null) {
      setState({ phase: 'missing' });
      return;
    }
    setState({ phase: 'asking' });
    try {
      const stream = await asked;
      stopNow.current = record(stream, now, setState, (recording) => {
        stopNow.current = null;
        if (recording === null) setState({ phase: 'failed' });
        else void keep(recording);
      });
    } catch (error) {
      setState({ phase: isRefusal(error) ? 'refused' : 'missing' });
    }
  }

  return {
    state,
    start,
    stop: () => {
      stopNow.current?.();
    },
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && ['NotAllowedError', 'SecurityError'].includes(error.name);
}

/** Starts at once. @returns the way to end it; `done` gets null when nothing was heard */
function record(
  stream: MediaStream,
  now: () => number,
  show: (state: RecorderState) => void,
  done: (recording: Recording | null) => void,
): () => void {
  const mimeType = FORMATS.find((format) => MediaRecorder.isTypeSupported(format));
  const recorder = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType });
  const parts: Blob[] = [];
  const meter = listenTo(stream);
  const began = now();
  let levels: readonly number[] = [];

  const ticking = setInterval(() => {
    const ms = now() - began;
    levels = [...levels, meter.level()].slice(-SHOWN_LEVELS);
    show({ phase: 'recording', ms, levels });
    if (ms >= LONGEST_MS) stop();
  }, TICK_MS);

  recorder.ondataavailable = ({ data }) => {
    if (data.size > 0) parts.push(data);
  };
  recorder.onstop = () => {
    const ms = Math.min(now() - began, LONGEST_MS);
    finish();
    const mime = plainMime(recorder.mimeType === '' ? mimeType : recorder.mimeType);
    if (parts.length === 0) done(null);
    else void new Blob(parts).arrayBuffer().then((bytes) => done({ bytes, mime, ms }));
  };
  recorder.onerror = () => {
    stop();
  };
  recorder.start(1_000);
  show({ phase: 'recording', ms: 0, levels });

  function finish(): void {
    clearInterval(ticking);
    meter.close();
    for (const track of stream.getTracks()) track.stop();
  }
  function stop(): void {
    if (recorder.state !== 'inactive') recorder.stop();
  }
  return stop;
}

/** The container without its codecs. */
function plainMime(mimeType = 'audio/webm'): string {
  return mimeType.split(';')[0] ?? mimeType;
}

interface Meter {
  /** Loudness now, 0–1. */
  readonly level: () => number;
  readonly close: () => void;
}

/** Browsers without the audio graph show an even line; the timer still runs. */
function listenTo(stream: MediaStream): Meter {
  if (!('AudioContext' in window)) return { level: () => 0.3, close: () => undefined };
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  audio.createMediaStreamSource(stream).connect(analyser);
  const samples = new Uint8Array(analyser.fftSize);
  return {
    level: () => {
      analyser.getByteTimeDomainData(samples);
      return Math.min(1, samples.reduce((most, sample) => Math.max(most, Math.abs(sample - 128)), 0) / 64);
    },
    close: () => void audio.close(),
  };
}
