/** When an activity can be answered, attended and looked back on. */
import { dateIn, isInstant } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

/** Presence can be recorded from this long before the start, ms. */
export const OPENS_BEFORE = 30 * 60_000;
/** An activity without an end is taken to last this long, ms. */
const USUAL_LENGTH = 3 * 3_600_000;

export interface Dated {
  readonly status: string;
  readonly body: Body;
}

/** `closed`: nothing can be answered any more, or not yet. */
export type Phase = 'before' | 'open' | 'after' | 'closed';

export function startOf(body: Body): number | null {
  const start = textIn(body, 'startsAt');
  return isInstant(start) ? Date.parse(start) : null;
}

export function endOf(body: Body): number | null {
  const [start, end] = [startOf(body), textIn(body, 'endsAt')];
  if (isInstant(end)) return Date.parse(end);
  return start === null ? null : start + USUAL_LENGTH;
}

/** @param now milliseconds */
export function phaseOf({ status, body }: Dated, now: number): Phase {
  const [start, end] = [startOf(body), endOf(body)];
  if (start === null || end === null || status === 'draft' || status === 'cancelled') return 'closed';
  if (status !== 'announced' || now > end) return 'after';
  return now < start - OPENS_BEFORE ? 'before' : 'open';
}

/** True while it lies ahead or is under way. */
export function isComing({ status, body }: Dated, now: number): boolean {
  const end = endOf(body);
  return status === 'announced' && end !== null && end >= now;
}

/** A moment as a form shows it, in county time: `2026-09-18T14:30`; empty when there is none. */
export function fieldTime(body: Body, field: string): string {
  const at = Date.parse(textIn(body, field));
  if (Number.isNaN(at)) return '';
  const iso = new Date(at).toISOString();
  const shifted = new Date(at + 8 * 3_600_000).toISOString();
  return `${dateIn(iso)}T${shifted.slice(11, 16)}`;
}

/** The moment a form's words mean, in county time; null when they are empty. */
export function instantOf(local: string): string | null {
  return local === '' ? null : `${local.slice(0, 16)}:00+08:00`;
}
