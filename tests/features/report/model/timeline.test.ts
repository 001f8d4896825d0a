import { describe, expect, test } from 'vitest';
import type { LogEntry } from '#src/domain/record/stored.ts';
import { since, type StepPhase, timelineOf, type Told } from '#src/features/report/model/timeline.ts';

const wang = { id: 'w', name: '王林', role: 'clerk' } as const;
const mei = { id: 'm', name: '林月琴', role: 'member' } as const;
const office = { id: 'o', name: '县办', role: 'countyOffice' } as const;

/** One line of the story an hour after the other. */
function story(...acts: readonly (readonly [LogEntry['by'], string, string, string?])[]): LogEntry[] {
  return acts.map(([by, name, to, note = null as string | null], hour) => ({
    by,
    name,
    to,
    note: note ?? null,
    at: `2026-09-16T0${hour}:00:00.000Z`,
  }));
}

const SUBMIT = [mei, 'submit', 'submitted'] as const;
const RETURN = [wang, 'return', 'returned', '请写明地点'] as const;
const FORWARD = [wang, 'forward', 'forwarded'] as const;
const SIGN = [office, 'signOff', 'signedOff'] as const;
const ISSUE = [office, 'issue', 'issued'] as const;

function told(status: string, log: LogEntry[], more: Partial<Told> = {}): Told {
  const submitted = log.some(({ name }) => name === 'submit') ? '2026-09-15T20:38:00.000Z' : null;
  const at = { created: '2026-09-15T20:30:00.000Z', submitted, received: '2026-09-16T01:00:00.000Z' };
  return { status, log, at, delivery: 'arrived', confirmed: log.length, ...more };
}

function shape(from: Told): (readonly [string, StepPhase])[] {
  return timelineOf(from).map(({ key, phase }) => [key, phase]);
}

const current = (from: Told) =>
  timelineOf(from)
    .filter((step) => step.current)
    .map(({ key }) => key);

describe('the five steps of a report', () => {
  test.each<[string, Told, string, string]>([
    [
      'a draft is only saved',
      told('draft', [], { delivery: 'local', confirmed: 0 }),
      'saved:now arrived:next office:next county:next answer:next',
      'saved',
    ],
    [
      'handed in without signal, it waits to arrive',
      told('submitted', story(SUBMIT), { delivery: 'local', confirmed: 0 }),
      'saved:done arrived:now office:next county:next answer:next',
      'arrived',
    ],
    [
      'received, it is with the office',
      told('submitted', story(SUBMIT)),
      'saved:done arrived:done office:now county:next answer:next',
      'office',
    ],
    [
      'forwarded, it is with the county',
      told('forwarded', story(SUBMIT, FORWARD)),
      'saved:done arrived:done office:done county:now answer:next',
      'county',
    ],
    [
      'signed off, it is still with the county',
      told('signedOff', story(SUBMIT, FORWARD, SIGN)),
      'saved:done arrived:done office:done county:now answer:next',
      'county',
    ],
    [
      'issued, it is adopted',
      told('issued', story(SUBMIT, FORWARD, SIGN, ISSUE)),
      'saved:done arrived:done office:done county:done answer:done',
      'answer',
    ],
    [
      'passed on, the answer is awaited',
      told('transferred', story(SUBMIT, FORWARD, SIGN, ISSUE, [office, 'transfer', 'transferred'])),
      'saved:done arrived:done office:done county:done answer:now',
      'answer',
    ],
    [
      'closed, it is answered',
      told('closed', story(SUBMIT, FORWARD, SIGN, ISSUE, [office, 'close', 'closed'])),
      'saved:done arrived:done office:done county:done answer:done',
      'answer',
    ],
    [
      'not adopted, it is over',
      told('notAdopted', story(SUBMIT, FORWARD, [office, 'notAdopt', 'notAdopted', '已有类似'])),
      'saved:done arrived:done office:done county:done answer:over',
      'answer',
    ],
  ])('%s', (_, from, steps, now) => {
    expect(
      shape(from)
        .map((pair) => pair.join(':'))
        .join(' '),
    ).toBe(steps);
    expect(current(from)).toEqual([now]);
  });

  test('the saved step tells when I handed it in, the arrived step when the server had it', () => {
    const [saved, arrived] = timelineOf(told('submitted', story(SUBMIT)));
    expect(saved?.at).toBe('2026-09-15T20:38:00.000Z');
    expect(arrived?.at).toBe('2026-09-16T00:00:00.000Z');
  });

  test('a change on its way does not take back that the report has arrived', () => {
    const from = told('submitted', story(SUBMIT), { delivery: 'local', confirmed: 1 });
    expect(shape(from)).toContainEqual(['arrived', 'done']);
    expect(current(from)).toEqual(['office']);
  });

  test('a server that has answered but not sent the record yet counts as arrived', () => {
    expect(shape(told('submitted', story(SUBMIT), { confirmed: 0 }))).toContainEqual(['arrived', 'done']);
  });
});

describe('returns', () => {
  test('a return stands after the arrival with its reason and the person, and is the present step', () => {
    const from = told('returned', story(SUBMIT, RETURN));
    const step = timelineOf(from)[2];
    expect(step).toMatchObject({ key: 'returned', phase: 'back', current: true });
    expect(step?.events[0]).toMatchObject({ who: '王林', role: 'clerk', note: '请写明地点' });
    expect(shape(from).at(3)).toEqual(['office', 'next']);
  });

  test('a return is never taken away again, and the mended version follows it', () => {
    const from = told('forwarded', story(SUBMIT, RETURN, SUBMIT, RETURN, SUBMIT, FORWARD));
    expect(shape(from)).toEqual([
      ['saved', 'done'],
      ['arrived', 'done'],
      ['returned', 'over'],
      ['mended', 'done'],
      ['returned', 'over'],
      ['mended', 'done'],
      ['office', 'done'],
      ['county', 'now'],
      ['answer', 'next'],
    ]);
  });

  test('mended without signal, the mended version waits and the office is still to come', () => {
    const from = told('submitted', story(SUBMIT, RETURN, SUBMIT), { delivery: 'sending', confirmed: 2 });
    expect(shape(from).slice(1)).toEqual([
      ['arrived', 'done'],
      ['returned', 'over'],
      ['mended', 'now'],
      ['office', 'next'],
      ['county', 'next'],
      ['answer', 'next'],
    ]);
    expect(current(from)).toEqual(['mended']);
  });
});

describe('withdrawals and the county’s work', () => {
  test('after a withdrawal nothing more is promised', () => {
    const from = told('withdrawn', story(SUBMIT, [mei, 'withdraw', 'withdrawn']));
    expect(shape(from)).toEqual([
      ['saved', 'done'],
      ['arrived', 'done'],
      ['withdrawn', 'over'],
    ]);
    expect(current(from)).toEqual(['withdrawn']);
  });

  test('a withdrawal without signal waits', () => {
    const from = told('withdrawn', story(SUBMIT, [mei, 'withdraw', 'withdrawn']), { delivery: 'local', confirmed: 1 });
    expect(shape(from).at(-1)).toEqual(['withdrawn', 'now']);
  });

  test('edits and the signature stand under the county, results under the answer', () => {
    const log = story(SUBMIT, FORWARD, [office, 'edit', 'edited'], SIGN, ISSUE, [office, 'addAdoption', 'issued']);
    const steps = timelineOf(told('issued', log));
    expect(steps.find(({ key }) => key === 'county')?.events.map(({ name }) => name)).toEqual(['edit', 'signOff']);
    expect(steps.find(({ key }) => key === 'answer')?.events.map(({ name }) => name)).toEqual(['issue', 'addAdoption']);
  });

  test('waiting counts from the newest time it came into its state', () => {
    expect(since(story(SUBMIT, RETURN, SUBMIT), 'submitted')).toBe('2026-09-16T02:00:00.000Z');
    expect(since([], 'submitted')).toBeNull();
  });
});
