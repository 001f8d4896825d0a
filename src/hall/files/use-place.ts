import { useState } from 'react';
import type { Phone } from '#src/ui/phone.ts';
import type { PositionRead } from '#src/domain/record/read-body.ts';

/** Nothing waits for a position longer than this, ms; then the place is written by hand. */
const LONGEST_MS = 10_000;

/** Positions wider than this, in metres, need a line in words beside them. */
export const WEAK_ACCURACY = 100;

export function isWeak({ accuracy }: PositionRead): boolean {
  return accuracy > WEAK_ACCURACY;
}

export type FindingState = 'idle' | 'finding' | 'refused' | 'notFound';

export interface PlaceFinder {
  readonly state: FindingState;
  /** Only ever called by a tap. */
  readonly find: () => void;
}

/** Looks once where the phone is. A late answer, after ten seconds, is not used. */
export function usePlaceFinder(geolocation: Phone['geolocation'], onFound: (position: PositionRead) => void): PlaceFinder {
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
