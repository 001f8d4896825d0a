import { useState } from 'react';
import type { Phone } from '#src/ui/phone.ts';
import type { Position } from '#src/features/report/model/wording.ts';

/** Nothing waits for a position longer than this, ms; then the place is written by hand. */
const LONGEST_MS = 10_000;

export type FindingState = 'idle' | 'finding' | 'refused' | 'notFound';

export interface PlaceFinder {
  readonly state: FindingState;
  /** Only ever called by a tap. */
  readonly find: () => void;
}

/** Looks once where the phone is. A late answer, after ten seconds, is not used. */
export function usePlaceFinder(geolocation: Phone['geolocation'], onFound: (position: Position) => void): PlaceFinder {
  const [state, setState] = useState<FindingState>('idle');

  function find(): void {
    const around = geolocation();
    if (around === null) {
      setState('notFound');
      return;
    }
    let isOver = false;
    const end = (next: FindingState) => {
      if (isOver) return false;
      isOver = true;
      clearTimeout(timer);
      setState(next);
      return true;
    };
    const timer = setTimeout(() => end('notFound'), LONGEST_MS);
    setState('finding');
    around.getCurrentPosition(
      ({ coords }) => {
        if (end('idle')) onFound({ lat: rounded(coords.latitude), lng: rounded(coords.longitude), accuracy: Math.round(coords.accuracy) });
      },
      ({ code }) => end(code === 1 ? 'refused' : 'notFound'),
      { enableHighAccuracy: true, timeout: LONGEST_MS, maximumAge: 60_000 },
    );
  }

  return { state, find };
}

/** Four decimals, about eleven metres: as exact as a place in a report needs to be. */
function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
