import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '#src/features/activity/model/calendar-file.ts';

const NOW = Date.parse('2026-09-10T00:00:00.000Z');
const PLAN = { title: '视察渔港', startsAt: '2026-09-18T14:30:00+08:00', endsAt: '2026-09-18T17:00:00+08:00', place: '渔港广场 2 号门' };

function linesOf(body: Readonly<Record<string, string>>, status = 'announced'): string[] {
  return (calendarFile({ id: 'a-1', status, body, version: 3 }, NOW) ?? '').split('\r\n');
}
/** As a calendar reads it: folded lines joined, marked signs plain. */
function read(lines: readonly string[], name: string): string | undefined {
  const whole = lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  const value = whole.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
  return value?.replaceAll(/\\([\\;,n])/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign));
}

describe('an activity in the phone’s own calendar', () => {
  test('stands at the county’s time, said in UTC', () => {
    const lines = linesOf(PLAN);
    expect(lines).toEqual(
      expect.arrayContaining(['DTSTART:20260918T063000Z', 'DTEND:20260918T090000Z', 'DTSTAMP:20260910T000000Z', 'UID:a-1', 'SEQUENCE:3']),
    );
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    expect(read(lines, 'LOCATION')).toBe('渔港广场 2 号门');
  });

  test('without an end lasts three hours; without a beginning there is nothing to keep', () => {
    expect(linesOf({ title: '学习', startsAt: '2028-02-29T23:30:00+08:00' })).toEqual(
      expect.arrayContaining(['DTSTART:20280229T153000Z', 'DTEND:20280229T183000Z']),
    );
    expect(calendarFile({ id: 'a', status: 'draft', body: { title: '学习' }, version: 0 }, NOW)).toBeNull();
    expect(calendarFile({ id: 'a', status: 'draft', body: { title: '学习', startsAt: '-0001-01-01' }, version: 0 }, NOW)).toBeNull();
  });

  test('that was called off says so', () => {
    expect(linesOf(PLAN, 'cancelled')).toContain('STATUS:CANCELLED');
    expect(linesOf(PLAN)).toContain('STATUS:CONFIRMED');
  });

  test('nothing typed can begin a line of its own', () => {
    const lines = linesOf({ ...PLAN, title: 'a\r\nEND:VEVENT\nb;c,d\\e\u0000f' });
    expect(lines.filter((line) => line.startsWith('END:VEVENT'))).toHaveLength(1);
    expect(read(lines, 'SUMMARY')).toBe('a\nEND:VEVENT\nb;c,d\\e f');
  });

  test('whatever is typed, no line is longer than 75 octets, no sign is cut, and it reads back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (words) => {
        fc.pre(words.trim() !== '' && !/[\u0000-\u001f\u007f]/.test(words));
        const lines = linesOf({ ...PLAN, requirements: words });
        for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(read(lines.slice(0, lines.indexOf('BEGIN:VALARM')), 'DESCRIPTION')).toBe(words);
      }),
    );
  });
});
