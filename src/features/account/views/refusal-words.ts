import type { TFunction } from 'i18next';

/** What the server or the way there refused, as answered by the device. */
export interface Refusal {
  readonly code: string;
  /** Seconds until the next try is let in. */
  readonly retryAfter: number | null;
}

/** A refusal in words: what happened and the next step, with the time to wait where there is one. */
export function refusalWords(t: TFunction<'account'>, { code, retryAfter }: Refusal): string {
  const wait = waitWords(t, retryAfter ?? 60);
  return t([`refused.${code}`, `problem.${code}`, 'problem.other'], { wait });
}

function waitWords(t: TFunction<'account'>, seconds: number): string {
  return seconds <= 90 ? t('wait.seconds', { n: Math.ceil(seconds) }) : t('wait.minutes', { n: Math.ceil(seconds / 60) });
}

/** Refusals of a new password, told at its box. */
export function isAboutNewPassword({ code }: Refusal): boolean {
  return ['too_short', 'too_long', 'too_common', 'ill_formed'].includes(code);
}
