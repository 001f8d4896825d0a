import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { dutyProgress, DUTIES, type Duty, type DutyQuestion, type Evidence } from '#src/domain/duty.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';

const done = (duty: Duty, on = '2026-05-01', more: Partial<Evidence> = {}): Evidence => ({
  duty,
  person: 'mei',
  on,
  state: 'confirmed',
  record: `${duty}-${on}`,
  event: `${duty}-${on}`,
  ...more,
});
const ask = (evidence: readonly Evidence[], more: Partial<DutyQuestion> = {}): DutyQuestion => ({
  person: 'mei',
  year: 2026,
  joined: null,
  evidence,
  exemptions: [],
  ...more,
});
const progress = (evidence: readonly Evidence[], more: Partial<DutyQuestion> = {}, settings = {}) =>
  Object.fromEntries(
    dutyProgress({ ...DEFAULT_SETTINGS, ...settings }, ask(evidence, more)).map(({ key, confirmed, waiting, target, state }) => [
      key,
      [confirmed, waiting, target, state],
    ]),
  );

describe('the six yearly duties (§2.6)', () => {
  test('a new year begins with six times nothing', () => {
    expect(progress([])).toEqual(Object.fromEntries(DUTIES.map((key) => [key, [0, 0, 1, 'notStarted']])));
  });
  test('confirmed and waiting are two numbers', () => {
    expect(progress([done('report'), done('report', '2026-06-01', { state: 'waiting' })]).report).toEqual([1, 1, 1, 'done']);
    expect(progress([done('deed', '2026-06-01', { state: 'waiting' })]).deed).toEqual([0, 1, 1, 'inProgress']);
  });
  test('six of six', () => {
    expect(Object.values(progress(DUTIES.map((duty) => done(duty)))).every(([, , , state]) => state === 'done')).toBe(true);
  });
  test.each(['2025-12-31', '2027-01-01'])('what happened on %s counts for its own year', (on) => {
    expect(progress([done('report', on)]).report).toEqual([0, 0, 1, 'notStarted']);
  });
  test('what others did is theirs', () => {
    expect(progress([done('report', '2026-05-01', { person: 'bo' })]).report).toEqual([0, 0, 1, 'notStarted']);
  });
  test('an exemption stands with its reason, and what was done all the same is seen', () => {
    const exemptions = [{ duty: 'research' as const, person: 'mei', year: 2026, reason: '住院', by: 'lin' }];
    expect(progress([], { exemptions }).research).toEqual([0, 0, 1, 'exempt']);
    expect(progress([], { exemptions }).inspection).toEqual([0, 0, 1, 'notStarted']);
    expect(progress([done('research')], { exemptions }).research).toEqual([1, 0, 1, 'done']);
  });
});

describe('settings of the county', () => {
  const both = [done('research', '2026-05-01', { event: 'a', record: 'r' }), done('inspection', '2026-05-01', { event: 'a', record: 'r' })];
  test('one event serves one duty, unless the county lets it serve two', () => {
    expect([progress(both).research, progress(both).inspection]).toEqual([
      [1, 0, 1, 'done'],
      [0, 0, 1, 'notStarted'],
    ]);
    expect(progress(both, {}, { eventServesTwo: true }).inspection).toEqual([1, 0, 1, 'done']);
  });
  test('who joins after 1 July owes half, rounded up, where the county says so', () => {
    const dutyTargets = { ...DEFAULT_SETTINGS.dutyTargets, report: 3 };
    expect(progress([], { joined: '2026-07-02' }, { dutyTargets, joinersOweHalf: true }).report?.[2]).toBe(2);
    expect(progress([], { joined: '2026-07-01' }, { dutyTargets, joinersOweHalf: true }).report?.[2]).toBe(3);
    expect(progress([], { joined: '2026-07-02' }, { dutyTargets }).report?.[2]).toBe(3);
  });
});

describe('in whatever order the evidence arrives', () => {
  const item = fc.record({
    duty: fc.constantFrom(...DUTIES),
    person: fc.constantFrom('mei', 'bo'),
    on: fc.constantFrom('2025-12-31', '2026-01-01', '2026-12-31'),
    state: fc.constantFrom('confirmed' as const, 'waiting' as const),
    record: fc.constantFrom('r1', 'r2', 'r3'),
    event: fc.constantFrom('e1', 'e2', 'e3'),
  });
  test('the result is the same, and an event counts once', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), fc.boolean(), (evidence, eventServesTwo) => {
        const settings = { ...DEFAULT_SETTINGS, eventServesTwo };
        const one = dutyProgress(settings, ask(evidence));
        expect(dutyProgress(settings, ask([...evidence].reverse()))).toEqual(one);
        expect(dutyProgress(settings, ask([...evidence, ...evidence]))).toEqual(one);
        const events = one.flatMap((duty) => duty.evidence.map(({ event }) => event));
        if (!eventServesTwo) expect(new Set(events).size).toBe(events.length);
      }),
    );
  });
  test('more evidence never takes a confirmed duty away, where one event serves two', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), item, (evidence, more) => {
        const settings = { ...DEFAULT_SETTINGS, eventServesTwo: true };
        const after = dutyProgress(settings, ask([...evidence, more]));
        for (const [i, before] of dutyProgress(settings, ask(evidence)).entries())
          expect(after[i]?.confirmed).toBeGreaterThanOrEqual(before.confirmed);
      }),
    );
  });
});
