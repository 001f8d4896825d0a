/** Passwords: hashed with argon2id, compared byte for byte, never more than two at a time. */
import { hash, verify } from '@node-rs/argon2';
import { lengthOf } from '#src/domain/text.ts';
import { COMMON_PASSWORDS, COUNTY_WORDS } from './common-passwords.ts';

const MIN_LENGTH = 10;
const MAX_LENGTH = 128;
/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
const MAX_WAITING = 20;

export type PasswordFault = 'too_short' | 'too_long' | 'too_common' | 'ill_formed';

/** Thrown when so many people sign in at once that hashing would starve the rest of the program. */
export class HashQueueFull extends Error {
  readonly retryAfterSeconds = 5;
  constructor() {
    super('too many passwords are being checked');
  }
}

export interface Passwords {
  /** @throws HashQueueFull */
  readonly hash: (password: string) => Promise<string>;
  /**
   * True when the password is the one that was hashed. Without a hash (unknown log-in) it takes as
   * long and answers false, so that nobody learns which log-ins exist.
   *
   * @throws HashQueueFull
   */
  readonly verify: (password: string, stored: string | null) => Promise<boolean>;
}

/**
 * What keeps a text from becoming a password, or null. Any characters are fine and none are required:
 * length protects, composition rules do not.
 *
 * @param personal words that belong to the account, such as its log-in
 */
export function passwordFault(password: string, personal: readonly string[]): PasswordFault | null {
  if (!password.isWellFormed() || password.includes('\0')) return 'ill_formed';
  const length = lengthOf(password);
  if (length < MIN_LENGTH) return 'too_short';
  if (length > MAX_LENGTH) return 'too_long';
  return isCommon(password, personal) ? 'too_common' : null;
}

/** Hashing behind a queue: two at once, twenty waiting, then {@link HashQueueFull}. */
export function createPasswords(): Passwords {
  const line = createLine();
  /** A hash of nothing anyone can type, made with today's cost so that it takes today's time. */
  const dummy = hash(`\0${crypto.randomUUID()}`, COST);
  return {
    hash: (password) => line(() => hash(password, COST)),
    verify: (password, stored) =>
      line(async () => {
        const right = await verify(stored ?? (await dummy), password);
        return stored !== null && right;
      }),
  };
}

function isCommon(password: string, personal: readonly string[]): boolean {
  const plain = password.toLowerCase();
  if (COMMON_PASSWORDS.has(plain) || new Set(plain).size <= 2) return true;
  const words = [...COUNTY_WORDS, ...personal.map((word) => word.toLowerCase())].filter((word) => word.length >= 4);
  return words.some((word) => plain.startsWith(word) && /^[\d!@#.]*$/u.test(plain.slice(word.length)));
}

/** Runs at most {@link AT_ONCE} jobs together; refuses when {@link MAX_WAITING} already wait. */
function createLine(): <T>(job: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (job) => {
    if (running >= AT_ONCE) {
      if (waiting.length >= MAX_WAITING) throw new HashQueueFull();
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
