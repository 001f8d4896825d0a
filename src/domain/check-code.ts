/**
 * The sign-in code 签到码 an organiser shows at the door: it changes every minute, is made without a network, and can be
 * checked later by whoever holds the same seal. As a picture it says which activity, whose seal and which minute; typed it
 * is six digits, which the checker finds again by trying the minutes around.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export const MINUTE_MS = 60_000;
/** A code is looked for this long before the moment it is said to have been taken, so that an old one is known as old. */
const LOOK_BACK_MINUTES = 12 * 60;

/** Who shows codes: an office, or the person of a special committee; the secret is hexadecimal. */
export interface SealKey {
  readonly holder: string;
  readonly secret: string;
}

export interface CodeShown {
  readonly activity: string;
  readonly holder: string;
  /** Minutes since 1970. */
  readonly minute: number;
  readonly mac: string;
}

export const CODE_RESULTS = ['valid', 'stale', 'early', 'wrong', 'otherActivity', 'tooMany'] as const;
/** `stale` older than a minute and the allowance; `early` of a minute still to come; `tooMany` wrong ones came before. */
export type CodeResult = (typeof CODE_RESULTS)[number];

export interface CodeVerdict {
  readonly result: CodeResult;
  /** How old the code was when it was taken, ms; null when it is nobody's code. */
  readonly ageMs: number | null;
}

export function minuteOf(at: number): number {
  return Math.floor(at / MINUTE_MS);
}

/** The code of an activity in one minute, as it is drawn: under 100 characters, no address, nothing to open. */
export function codeText(key: SealKey, activity: string, minute: number): string {
  return ['sm1', activity, key.holder, minute.toString(36), macOf(key, activity, minute).slice(0, 32)].join('.');
}

/** The same code to be said and typed: six digits. */
export function codeDigits(key: SealKey, activity: string, minute: number): string {
  return String(parseInt(macOf(key, activity, minute).slice(32, 44), 16) % 1_000_000).padStart(6, '0');
}

const DRAWN = /^sm1\.([0-9a-f-]{36})\.([0-9a-z-]{1,40})\.([0-9a-z]{1,8})\.([0-9a-f]{32})$/u;
const TYPED = /^\d{6}$/u;

/** What a drawn code says about itself; null when it is not one of ours. Nothing in it is ever opened. */
export function readDrawnCode(text: string): CodeShown | null {
  const [, activity, holder, minute, mac] = DRAWN.exec(text) ?? [];
  if (activity === undefined || holder === undefined || minute === undefined || mac === undefined) return null;
  return { activity, holder, minute: parseInt(minute, 36), mac };
}

export function isTypedCode(text: string): boolean {
  return TYPED.test(text);
}

export interface CodeQuestion {
  /** The code as it arrived. */
  readonly code: string;
  readonly activity: string;
  /** When it was taken, ms. */
  readonly at: number;
  /** Allowance for clocks that differ, ms. */
  readonly skewMs: number;
}

/**
 * Whether a code was shown for this activity at that moment.
 *
 * @param keys seals of those who may show one there; a code under any other seal is `wrong`
 */
export function checkCode(keys: readonly SealKey[], question: CodeQuestion): CodeVerdict {
  const { code, activity } = question;
  if (isTypedCode(code)) return checkDigits(keys, question);
  const shown = readDrawnCode(code);
  if (shown === null) return { result: 'wrong', ageMs: null };
  if (shown.activity !== activity) return { result: 'otherActivity', ageMs: null };
  const isOurs = keys.some((key) => key.holder === shown.holder && codeText(key, activity, shown.minute) === code);
  return isOurs ? ageVerdict(shown.minute, question) : { result: 'wrong', ageMs: null };
}

/** Six digits say no minute of their own: the nearest minute that shows them counts. */
function checkDigits(keys: readonly SealKey[], question: CodeQuestion): CodeVerdict {
  const last = minuteOf(question.at + question.skewMs);
  for (let minute = last; minute > last - LOOK_BACK_MINUTES; minute -= 1) {
    if (keys.some((key) => codeDigits(key, question.activity, minute) === question.code)) return ageVerdict(minute, question);
  }
  return { result: 'wrong', ageMs: null };
}

function ageVerdict(minute: number, { at, skewMs }: CodeQuestion): CodeVerdict {
  const ageMs = at - minute * MINUTE_MS;
  if (ageMs < -skewMs) return { result: 'early', ageMs };
  return { result: ageMs >= MINUTE_MS + skewMs ? 'stale' : 'valid', ageMs };
}

function macOf({ secret, holder }: SealKey, activity: string, minute: number): string {
  return bytesToHex(hmac(sha256, hexToBytes(secret), utf8ToBytes(`${activity}:${holder}:${minute}`)));
}
