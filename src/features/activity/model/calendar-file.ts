/** An activity as a calendar file (iCalendar, RFC 5545) for the phone's own calendar. Moments are in UTC, so no zone is needed. */
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { endOf, startOf } from './when.ts';

/** Octets of a line before it is folded. */
const LINE = 75;
/** Reminder so long before, as the format writes it. */
const REMIND = '-PT1H';

export interface CalendarEntry {
  readonly id: string;
  readonly status: string;
  readonly body: Body;
  /** How often it changed: a calendar takes the newer of two. */
  readonly version: number;
}

/**
 * The file's text, lines ending in CR LF.
 *
 * @param now when it is made, ms
 * @returns null while the activity has no beginning
 */
export function calendarFile({ id, status, body, version }: CalendarEntry, now: number): string | null {
  const [start, end] = [startOf(body), endOf(body)];
  if (start === null || end === null) return null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sanmen CPPCC//Duties//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `SEQUENCE:${Math.max(0, version)}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(Math.max(start, end))}`,
    `SUMMARY:${escaped(textIn(body, 'title'))}`,
    ...filled('LOCATION', textIn(body, 'place')),
    ...filled('DESCRIPTION', textIn(body, 'requirements')),
    `STATUS:${status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(textIn(body, 'title'))}`,
    `TRIGGER:${REMIND}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

function filled(name: string, text: string): string[] {
  return text === '' ? [] : [`${name}:${escaped(text)}`];
}

/** `20260918T063000Z` */
function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}

/** Text as a value: signs with a meaning are marked, lines are `\n`, and what no calendar can read is left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/gu, '\\n')
    .replaceAll(/[\u0000-\u001f\u007f]/gu, ' ');
}

/** A line of at most 75 octets and its continuations, never cut inside a sign. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let [part, size] = ['', 0];
  for (const sign of line) {
    const octets = new TextEncoder().encode(sign).length;
    if (size + octets > LINE) {
      lines.push(part);
      [part, size] = [' ', 1];
    }
    part += sign;
    size += octets;
  }
  return [...lines, part];
}
