import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annualBoard, remindersFor } from '#src/domain/office-year/annual-board.ts';
import {
  checkStanding,
  isIn,
  isOpenFinding,
  type Kept,
  type OfficeYear,
  officeYears,
  type YearWorld,
} from '#src/domain/office-year/office-year.ts';
import { sixTally, sumOfTallies } from '#src/domain/office-year/six-tally.ts';
import { behind, FIGURES, figureNamed } from '#src/domain/office-year/behind.ts';
import { DUTIES, dutyProgress, type Evidence } from '#src/domain/duty.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { bo, HENGDU, JIANTIAO, mei } from '#tests/support/actors.ts';
import { activityOf, stored } from '#tests/support/year.ts';

const world: YearWorld = {
  year: 2026,
  today: '2026-09-18',
  settings: DEFAULT_SETTINGS,
  offices: [JIANTIAO, HENGDU],
  members: [
    { id: mei.id, office: JIANTIAO },
    { id: bo.id, office: HENGDU },
  ],
  duties: new Map(),
  records: [],
  reportsWaitIn: ['forwarded'],
};
const of = (...records: readonly Kept[]): OfficeYear[] => officeYears({ ...world, records });
function first(...records: readonly Kept[]): OfficeYear {
  const [year] = of(...records);
  if (year === undefined) throw new Error('no office');
  return year;
}
const plan = (status: string, more: Partial<Stored> = {}) => stored('plan', { year: 2026, items: [] }, { status, ...more });
const finding = (id: string, due: string): Body => ({ id, issue: '会议记录不全', requirement: '补记', due });
const check = (body: Body, status = 'open') =>
  stored('check', { office: JIANTIAO, kind: 'midYear', date: '2026-07-10', ...body }, { status });
const task = (due: string, status = 'assigned') => stored('task', { to: JIANTIAO, title: '摸排', text: '摸排', due }, { status });

describe('the year of an office in facts (§3.1)', () => {
  test('its plan is in once it was handed in, and not while it was sent back', () => {
    expect(isIn(first().plan)).toBe(false);
    expect(isIn(first(plan('submitted')).plan)).toBe(true);
    expect(isIn(first(plan('returned')).plan)).toBe(false);
    expect(first(plan('received')).plan).toMatchObject({ status: 'received', on: '2026-03-01' });
  });
  test('of two plans the one further on its way stands; that of another year or office is none', () => {
    expect(first(plan('submitted'), plan('received'), plan('draft')).plan?.status).toBe('received');
    expect(first(stored('plan', { year: 2025 }), plan('received', { office: HENGDU }), plan('received', { deleted: 1 })).plan).toBeNull();
  });
  test('reports count while they wait for the county', () => {
    const waiting = stored('report', { title: '码头' }, { status: 'forwarded' });
    expect(first(waiting, stored('report', {}, { status: 'issued' })).reports).toEqual([waiting.id]);
  });
  test('a rectification stands as it was answered; a closed check leaves none open', () => {
    const late = check({ findings: [finding('f1', '2026-09-01'), finding('f2', '2026-12-01')] });
    expect(first(late).findings.map(({ state }) => state)).toEqual(['overdue', 'open']);
    expect(first({ ...late, status: 'closed' }).findings.filter(isOpenFinding)).toEqual([]);
  });
  test('a check that is none of mid-year asks for rectifications, and is not the mid-year check', () => {
    const other = check({ kind: 'other', findings: [finding('f1', '')] });
    expect(first(other)).toMatchObject({ checks: [], findings: [{ id: 'f1', state: 'open' }] });
  });
  test('a mid-year check stands as what is most urgent in it', () => {
    expect(checkStanding(first())).toBe('none');
    expect(checkStanding(first(check({})))).toBe('clear');
    const asked = check({ findings: [finding('f1', '2026-12-01'), finding('f2', '2026-12-01')] });
    expect(checkStanding(first(asked))).toBe('asked');
    const replies = ['f1', 'f2'].map((id) => ({ id: `r${id}`, finding: id, text: '已补' }));
    expect(checkStanding(first({ ...asked, body: { ...asked.body, replies } }))).toBe('replied');
    expect(checkStanding(first({ ...asked, status: 'closed' }))).toBe('settled');
    expect(checkStanding(first(asked, check({ findings: [finding('f3', '2026-09-01')] })))).toBe('late');
  });
  test('a task is late after its day, not on it, and not once it is done', () => {
    const late = task('2026-09-17');
    expect(first(late, task('2026-09-18'), task('2026-09-01', 'done')).tasksLate).toEqual([late.id]);
  });
});

describe('the six duties of an office together (§2.6)', () => {
  const evidence = (person: string, state: Evidence['state']): Evidence[] =>
    DUTIES.map((duty) => ({ duty, person, on: '2026-05-01', state, record: `${person}-${duty}`, event: `${person}-${duty}` }));
  const results = (person: string, given: readonly Evidence[]) =>
    dutyProgress(DEFAULT_SETTINGS, { person, year: 2026, joined: null, evidence: given, exemptions: [] });

  test('who has done all six and who only waits for a confirmation are two numbers', () => {
    const tally = sixTally([results('a', evidence('a', 'confirmed')), results('b', evidence('b', 'waiting')), results('c', [])]);
    expect(tally).toMatchObject({ members: 3, done: 1, waiting: 1 });
    expect(tally.duties[0]).toEqual({ duty: 'proposal', owed: 3, done: 1, waiting: 1, records: ['a-proposal', 'b-proposal'] });
  });
  test('who is excused from what is missing has done enough', () => {
    const exemptions = DUTIES.map((duty) => ({ duty, person: 'a', year: 2026, reason: '住院', by: '' }));
    const excused = dutyProgress(DEFAULT_SETTINGS, { person: 'a', year: 2026, joined: null, evidence: [], exemptions });
    expect(sixTally([excused])).toMatchObject({ done: 1, waiting: 0 });
    expect(sixTally([excused]).duties[0]?.owed).toBe(0);
  });
  test('several offices add up', () => {
    const [one, two] = [sixTally([results('a', evidence('a', 'confirmed'))]), sixTally([results('b', [])])];
    expect(sumOfTallies([one, two])).toEqual(sixTally([results('a', evidence('a', 'confirmed')), results('b', [])]));
  });
  test('an office without members has nobody to wait for', () => {
    expect(sixTally([])).toMatchObject({ members: 0, done: 0, waiting: 0 });
  });
});

describe('the annual board (§3.1)', () => {
  const gatesOf = (today: string, ...records: readonly Kept[]) =>
    annualBoard(of(...records), DEFAULT_SETTINGS, 2026, today).gates.map(({ key, state, missing }) => [key, state, missing.length]);

  test('has four checkpoints; on the very day nothing is late yet', () => {
    expect(gatesOf('2026-03-31')).toEqual([
      ['plan', 'ahead', 2],
      ['check', 'ahead', 2],
      ['summary', 'ahead', 2],
      ['assessment', 'ahead', 2],
    ]);
    expect(gatesOf('2026-04-01')[0]).toEqual(['plan', 'late', 2]);
  });
  test('is done once every office has done it, whatever the day', () => {
    expect(gatesOf('2026-04-01', plan('received'), plan('submitted', { office: HENGDU }))[0]).toEqual(['plan', 'done', 0]);
  });
  test('the days are the county’s own', () => {
    const settings = { ...DEFAULT_SETTINGS, planBy: '02-28' };
    expect(annualBoard(of(), settings, 2026, '2026-03-01').gates[0]).toMatchObject({ by: '2026-02-28', state: 'late' });
  });
  test('the assessment is done once that of every member is concluded', () => {
    const concluded = stored('assessment', { year: 2026, person: mei.id }, { status: 'concluded' });
    const [, , , gate] = annualBoard(of(concluded), DEFAULT_SETTINGS, 2026, '2026-12-31').gates;
    expect(gate).toMatchObject({ done: [JIANTIAO], missing: [HENGDU] });
  });
  test('reminds an office of what is late and of an empty quarter, and of nothing that has time', () => {
    const remind = (...records: readonly Kept[]) => remindersFor(first(...records), DEFAULT_SETTINGS, 2026, '2026-09-18');
    expect(remind()).toEqual(['plan', 'quarter']);
    const year = ['02', '05', '08', '10'].map((month) => activityOf('study', '学习', `2026-${month}-10T02:00:00.000Z`, 'held'));
    expect(remind(plan('received'), ...year)).toEqual([]);
    expect(remind(plan('received'), ...year, task('2026-09-01'), check({ findings: [finding('f1', '2026-09-01')] }))).toEqual([
      'findings',
      'tasks',
    ]);
  });
});

describe('a figure and the records it opens', () => {
  const day = fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}-10`);
  const office = fc.constantFrom(JIANTIAO, HENGDU);
  const some = fc.oneof(
    fc.tuple(office, fc.constantFrom('draft', 'submitted', 'returned', 'received')).map(([at, status]) => plan(status, { office: at })),
    fc.tuple(office, day, fc.constantFrom('announced', 'held', 'recorded', 'cancelled'), fc.boolean()).map(([at, on, status, isJoint]) => ({
      ...stored('activity', { kind: 'study', startsAt: `${on}T02:00:00.000Z`, organisers: isJoint ? [JIANTIAO, HENGDU] : [] }),
      office: at,
      status,
    })),
    fc.tuple(office, fc.constantFrom('forwarded', 'issued')).map(([at, status]) => stored('report', {}, { office: at, status })),
    fc.tuple(office, day).map(([at, due]) => ({ ...check({ findings: [finding(`f-${due}`, due)] }), office: at })),
    fc
      .tuple(office, day, fc.constantFrom('assigned', 'done', 'signedOff'))
      .map(([at, due, status]) => ({ ...task(due, status), office: at })),
  );

  test('are the same whatever order the records came in', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(some, fc.nat()), { maxLength: 25 }), (drawn) => {
        const shuffled = drawn.toSorted(([, a], [, b]) => a - b).map(([record]) => record);
        expect(of(...shuffled)).toEqual(of(...drawn.map(([record]) => record)));
      }),
    );
  });
  test('are counted by what is opened: what an office shows for itself adds up to what the county sees', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 25 }), (records) => {
        const years = of(...records);
        const { gates, openFindings, lateFindings, lateTasks } = annualBoard(years, DEFAULT_SETTINGS, 2026, '2026-09-18');
        const opens = (figure: (typeof FIGURES)[number]) => behind(years, figure).length;
        expect(opens('plans')).toBe(gates[0]?.done.length);
        expect(opens('findings')).toBe(openFindings.length);
        expect(opens('findingsLate')).toBe(lateFindings.length);
        expect(opens('tasksLate')).toBe(lateTasks.length);
        for (const figure of FIGURES) {
          const all = behind(years, figure).map(({ record, finding: at }) => `${record} ${at?.id ?? ''}`);
          const each = new Set(years.flatMap((one) => behind([one], figure)).map(({ record, finding: at }) => `${record} ${at?.id ?? ''}`));
          expect(new Set(all)).toEqual(each);
          expect(all.length).toBe(each.size);
        }
      }),
    );
  });
  test('an address names only figures there are', () => {
    expect([figureNamed('quarter-3'), figureNamed('quarter-5'), figureNamed('duty-deed'), figureNamed(null)]).toEqual([
      'quarter-3',
      null,
      'duty-deed',
      null,
    ]);
  });
  test('name each record once, and only records that are there and the office’s own', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 25 }), (records) => {
        for (const year of of(...records)) {
          const opened = [year.reports, year.checks, year.tasks, ...year.quarters.flatMap(({ held, arranged }) => [held, arranged])];
          for (const list of opened) {
            expect(new Set(list).size).toBe(list.length);
            for (const id of list) expect(isOf(records, id, year.office)).toBe(true);
          }
          expect(year.reports.length).toBe(
            records.filter((one) => one.type === 'report' && one.status === 'forwarded' && one.office === year.office).length,
          );
        }
      }),
    );
  });
});

function isOf(records: readonly Kept[], id: string, office: string): boolean {
  const record = records.find((one) => one.id === id);
  return record?.office === office || (Array.isArray(record?.body.organisers) && record.body.organisers.includes(office));
}
