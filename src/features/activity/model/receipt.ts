/**
 * The receipt 签到凭证 a member's phone shows when there is no network: which activity, who, when by which clock, and the code
 * that was taken at the door. The clerk's phone reads it without a network. With a code it proves itself, for only the seal
 * could have made that code; without one it says no more than that this phone holds the sign-in.
 */
import { checkCode, type CodeResult, codeDigits, codeText, MINUTE_MS, minuteOf, type SealKey } from '#src/domain/check-code.ts';
import { hashText } from '#src/domain/record/content.ts';
import { objectIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

export interface Receipt {
  readonly activity: string;
  readonly member: string;
  readonly says: 'present' | 'late';
  /** When it was recorded by the phone's clock, ms. */
  readonly device: number;
  /** Server clock minus phone clock, ms; null when the phone never heard the server. */
  readonly offsetMs: number | null;
  /** The code taken at the door; empty when none was. */
  readonly code: string;
}

/** `code`: a right code was taken; `bare`: the receipt is whole, but no code was taken. */
export type ReceiptProof = { readonly ok: true; readonly by: 'code' | 'bare' } | { readonly ok: false; readonly why: ReceiptFault };
export const RECEIPT_FAULTS = ['unreadable', 'otherActivity', 'otherPerson', 'forged', 'stale', 'early', 'noSeal'] as const;
export type ReceiptFault = (typeof RECEIPT_FAULTS)[number];

/** Typed digits are looked for among the codes of so many minutes back. */
const LOOK_BACK_MINUTES = 240;

/** The receipt of an attendance; null while the member has not recorded being there. */
export function receiptOf(attendance: Body): Receipt | null {
  const says = textIn(attendance, 'memberSays');
  const recorded = objectIn(attendance, 'recordedAt');
  const device = Date.parse(textIn(recorded, 'device'));
  if ((says !== 'present' && says !== 'late') || Number.isNaN(device)) return null;
  const offsetMs = typeof recorded.offsetMs === 'number' ? Math.round(recorded.offsetMs) : null;
  const [activity, member] = [textIn(attendance, 'activity'), textIn(attendance, 'member')];
  return { activity, member, says, device, offsetMs, code: textIn(attendance, 'code') };
}

/** Six digits to say aloud: of this activity, this person and the code that was taken. With four, digits made up would be right one time in twenty. */
export function receiptDigits({ activity, member, code }: Pick<Receipt, 'activity' | 'member' | 'code'>): string {
  return String(parseInt(hashText(`${activity}:${member}:${code}`).slice(0, 8), 16) % 1_000_000).padStart(6, '0');
}

/** The receipt as it is drawn. */
export function receiptText(receipt: Receipt): string {
  const { activity, member, says, device, offsetMs, code } = receipt;
  const offset = offsetMs === null ? 'x' : offsetMs.toString(36);
  return ['smr1', activity, member, says === 'late' ? 'l' : 'p', device.toString(36), offset, sealOf(receipt), code || '-'].join('_');
}

const DRAWN = /^smr1_([0-9a-f-]{36})_([0-9a-f-]{36})_([pl])_([0-9a-z]{1,10})_(x|-?[0-9a-z]{1,10})_([0-9a-f]{8})_([0-9a-z.-]{1,120})$/u;

/** What a drawn receipt says; null when it is none, or one sign of it was changed. */
export function readReceipt(text: string): Receipt | null {
  const [, activity, member, says, device, offset, check, code] = DRAWN.exec(text) ?? [];
  if (activity === undefined || member === undefined || device === undefined || offset === undefined || code === undefined) return null;
  const receipt: Receipt = {
    activity,
    member,
    says: says === 'l' ? 'late' : 'present',
    device: parseInt(device, 36),
    offsetMs: offset === 'x' ? null : parseInt(offset, 36),
    code: code === '-' ? '' : code,
  };
  return sealOf(receipt) === check ? receipt : null;
}

/** Catches a receipt that was misread or changed by hand. */
function sealOf({ activity, member, says, device, offsetMs, code }: Receipt): string {
  return hashText([activity, member, says, device, offsetMs, code].join(' ')).slice(0, 8);
}

export interface ReceiptCheck {
  readonly activity: string;
  /** Seals on this phone of those who show codes there. */
  readonly keys: readonly SealKey[];
  readonly skewMs: number;
}

/** Whether a drawn receipt holds for this activity. */
export function proveReceipt(receipt: Receipt, { activity, keys, skewMs }: ReceiptCheck): ReceiptProof {
  if (receipt.activity !== activity) return { ok: false, why: 'otherActivity' };
  if (receipt.code === '') return { ok: true, by: 'bare' };
  if (keys.length === 0) return { ok: false, why: 'noSeal' };
  const at = receipt.device + (receipt.offsetMs ?? 0);
  const { result } = checkCode(keys, { code: receipt.code, activity, at, skewMs });
  return result === 'valid' ? { ok: true, by: 'code' } : { ok: false, why: FAULT_OF[result] };
}

const FAULT_OF: { readonly [result in Exclude<CodeResult, 'valid'>]: ReceiptFault } = {
  stale: 'stale',
  early: 'early',
  wrong: 'forged',
  tooMany: 'forged',
  otherActivity: 'otherActivity',
};

/**
 * Whether six digits that somebody says are theirs: of a sign-in without a code, of the code that has already arrived from
 * their phone, or of one shown at the door in the last hours.
 *
 * @param now ms
 */
export function proveDigits(said: string, member: string, known: Body, now: number, { activity, keys }: ReceiptCheck): ReceiptProof {
  const isOf = (code: string) => receiptDigits({ activity, member, code }) === said;
  const arrived = textIn(known, 'code');
  if (arrived !== '') return isOf(arrived) ? { ok: true, by: 'code' } : { ok: false, why: 'forged' };
  if (isOf('')) return { ok: true, by: 'bare' };
  const last = minuteOf(now + MINUTE_MS);
  for (let minute = last; minute > last - LOOK_BACK_MINUTES; minute -= 1) {
    const isThat = keys.some((key) => isOf(codeText(key, activity, minute)) || isOf(codeDigits(key, activity, minute)));
    if (isThat) return { ok: true, by: 'code' };
  }
  return { ok: false, why: 'forged' };
}
