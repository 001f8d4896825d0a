import type { TFunction } from 'i18next';

const MINUTE = 60_000;

/** How far the phone's clock is from the server's, in words; said always, so that a wrong clock is never a surprise. */
export function clockWords(t: TFunction<'activity'>, offsetMs: number | null): string {
  if (offsetMs === null) return t('clock.unknown');
  const seconds = Math.round(Math.abs(offsetMs) / 1_000);
  if (Math.abs(offsetMs) < MINUTE) return t('clock.near', { n: seconds });
  return t(offsetMs < 0 ? 'clock.fast' : 'clock.slow', { n: Math.round(Math.abs(offsetMs) / MINUTE) });
}
