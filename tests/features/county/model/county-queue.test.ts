import { describe, expect, test } from 'vitest';
import {
  countyStates,
  filtered,
  isBefore,
  isOverdue,
  tallyOf,
  todoStates,
  type QueueFilter,
} from '#src/features/county/model/county-queue.ts';
import { report } from '#src/features/report/model/report.ts';
import { chair, county, HENGDU, JIANTIAO, lin, localParty, mei, TODAY } from '#tests/support/actors.ts';
import { draftOf, walked } from '#tests/support/acts.ts';

const forwarded = walked(draftOf(mei), [mei, 'submit'], [lin, 'forward']);
const told = walked(draftOf(mei), [mei, 'submit'], [lin, 'forward', { input: { toLocalParty: true } }]);
const issued = walked(forwarded, [county, 'signOff'], [county, 'issue', { input: { number: '第31期' } }]);
const transferred = walked(issued, [county, 'transfer', { input: { unit: '县港航局', due: '2026-09-17' } }]);
const adopted = walked(issued, [county, 'addAdoption', { input: { level: 'city', way: 'alone', on: TODAY } }]);

const ALL: QueueFilter = { state: 'all', office: null, category: null, words: '' };
const ids = (filter: Partial<QueueFilter>) =>
  filtered([forwarded, issued, transferred, adopted], { ...ALL, ...filter }, report, TODAY).map(({ status }) => status);

describe("the county's queue", () => {
  test('begins where the office sent it on', () => {
    expect(countyStates(report)).toEqual(['forwarded', 'notAdopted', 'edited', 'signedOff', 'issued', 'transferred', 'closed']);
    expect(todoStates(report)).toEqual(['forwarded', 'edited']);
  });

  test('can be asked for what waits, what is overdue and what was adopted', () => {
    expect(ids({ state: 'todo' })).toEqual(['forwarded']);
    expect(ids({ state: 'overdue' })).toEqual(['transferred']);
    expect(ids({ state: 'adopted' })).toEqual(['issued']);
    expect(ids({ state: 'transferred' })).toEqual(['transferred']);
    expect(ids({})).toHaveLength(4);
  });

  test('a report handled together with another waits no longer, and is still among all of them', () => {
    const merged = walked(forwarded, [county, 'merge', { input: { mergedInto: issued.id } }]);
    const shown = (state: string) => filtered([forwarded, merged], { ...ALL, state }, report, TODAY);
    expect(merged.status).toBe('forwarded');
    expect(shown('todo')).toEqual([forwarded]);
    expect(shown('all')).toHaveLength(2);
  });

  test('an answer due today is not overdue', () => {
    expect(isOverdue(report, transferred, '2026-09-17')).toBe(false);
    expect(isOverdue(report, transferred, '2026-09-18')).toBe(true);
    expect(isOverdue(report, issued, '2027-01-01')).toBe(false);
  });

  test('finds words in the text, the place and the issue number, whatever their width and case', () => {
    expect(ids({ words: '夜里装卸' })).toHaveLength(4);
    expect(ids({ words: '第３１期' })).toHaveLength(3);
    expect(ids({ words: '水库' })).toEqual([]);
  });

  test('keeps offices and categories apart', () => {
    expect(ids({ office: HENGDU })).toEqual([]);
    expect(ids({ office: JIANTIAO, category: 'fishery' })).toHaveLength(4);
    expect(ids({ category: 'tourism' })).toEqual([]);
  });
});

describe('who reads it', () => {
  test('the county office and the chair read all, the local Party committee what was also sent to it (§1)', () => {
    expect([county, chair].every((actor) => isBefore(actor, forwarded))).toBe(true);
    expect(isBefore(localParty, forwarded)).toBe(false);
    expect(isBefore(localParty, told)).toBe(true);
    expect(isBefore(localParty, { ...told, office: HENGDU })).toBe(false);
    expect(isBefore(mei, forwarded)).toBe(false);
  });
});

describe('how far the reports of each office have come', () => {
  test('every office is there, with nothing if it sent nothing', () => {
    expect(tallyOf([forwarded, issued, issued], [HENGDU, JIANTIAO])).toEqual([
      { office: HENGDU, all: 0, byState: {} },
      { office: JIANTIAO, all: 3, byState: { forwarded: 1, issued: 2 } },
    ]);
  });

  test('an office that is not in the list is not lost', () => {
    expect(tallyOf([forwarded], []).map(({ office }) => office)).toEqual([JIANTIAO]);
  });
});
