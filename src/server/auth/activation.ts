/** One-time codes by which somebody gets their first password, or a new one when they forgot it. */
import { randomInt } from 'node:crypto';
import type { Instant } from '#src/domain/calendar.ts';
import type { Trx } from '#src/server/store/database.ts';
import { insertActivation } from '#src/server/store/sessions.ts';
import { secretHash } from './session.ts';

/** Digits and letters that are not mistaken for each other when read out or copied by hand. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;
/** How long a code lasts, in ms. */
export const VALID_MS = 7 * 24 * 60 * 60_000;

/** A fresh code of 98 random bits, in groups of five. */
export function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return letters.replace(/(.{5})(?=.)/gu, '$1-');
}

/** What is kept of a code; small letters, spaces and hyphens make no difference. */
export function codeHash(code: string): string {
  return secretHash(code.toUpperCase().replace(/[^0-9A-Z]/gu, ''));
}

/** Gives a person a code for seven days; an earlier one stops working. */
export async function issueCode(trx: Trx, personId: string, now: Instant): Promise<string> {
  const code = newCode();
  await insertActivation(trx, codeHash(code), personId, new Date(Date.parse(now) + VALID_MS).toISOString());
  return code;
}

/** The address that opens the activation screen with the code filled in; behind `#`, so that no log ever holds it. */
export function activationLink(origin: string, code: string): string {
  return `${origin}/activate#${code}`;
}
