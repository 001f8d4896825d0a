import { describe, expect, test } from 'vitest';
import { type Held, waitingAt } from '#src/features/office/model/waiting.ts';
import { HENGDU, JIANTIAO } from '#tests/support/actors.ts';
import { activityOf, attendanceAt, stored } from '#tests/support/year.ts';

const at = (...records: readonly Held[]) => waitingAt([JIANTIAO], records, '2026-09-18');
const on = (day: string, status = 'announced') => activityOf('study', '学习', `${day}T02:00:00.000Z`, status);

describe('what waits for the staff of an office (§3.3.2)', () => {
  test('deeds to verify, of the own office only', () => {
    const deed = stored('deed', {});
    expect(at(deed, stored('deed', {}, { office: HENGDU }), stored('deed', {}, { status: 'confirmed' })).deeds).toEqual([deed]);
  });
  test('a request for leave until it is answered, while the activity lies ahead', () => {
    const [ahead, over] = [on('2026-09-20'), on('2026-09-10')];
    const asked = attendanceAt(ahead, { memberSays: 'leave' });
    expect(at(ahead, asked).leave).toEqual([asked]);
    expect(at(ahead, attendanceAt(ahead, { memberSays: 'leave', leaveAnswer: 'approved' })).leave).toEqual([]);
    expect(at(over, attendanceAt(over, { memberSays: 'leave' })).leave).toEqual([]);
    expect(at(ahead, attendanceAt(ahead, { memberSays: 'join' })).leave).toEqual([]);
  });
  test('rolls from the day after the activity on, the oldest first, until it is recorded or called off', () => {
    const [old, held] = [on('2026-09-10'), on('2026-09-17', 'held')];
    expect(at(held, old, on('2026-09-18'), on('2026-09-01', 'recorded'), on('2026-09-02', 'cancelled')).rolls).toEqual([old, held]);
  });
  test('the roll of a joint activity of another office', () => {
    const joint = on('2026-09-10');
    const theirs = { ...joint, office: HENGDU, body: { ...joint.body, organisers: [HENGDU, JIANTIAO] } };
    expect(at(theirs).rolls).toEqual([theirs]);
    expect(at({ ...joint, office: HENGDU }).rolls).toEqual([]);
  });
  test('plans and summaries the county sent back', () => {
    const back = stored('summary', { year: 2026 }, { status: 'returned' });
    expect(at(stored('plan', { year: 2026 }, { status: 'received' }), back).papers).toEqual([back]);
  });
  test('checks with something to reply to, not those that wait for the county', () => {
    const asked = { findings: [{ id: 'f', issue: '记录不全', requirement: '补', due: '2026-10-01' }] };
    const open = stored('check', asked, { status: 'open' });
    const replied = stored('check', { ...asked, replies: [{ id: 'r', finding: 'f', text: '已补' }] }, { status: 'replied' });
    expect(at(open, replied, stored('check', asked, { status: 'closed' })).findings).toEqual([open]);
  });
});
