/** A busy member's five years, and how long the six duties of all of them take. */
import { dutiesOf } from '#src/domain/record/duties-of.ts';
import type { Related } from '#src/domain/record/definition.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { recordDefinition, type RecordType } from '#src/registry.ts';
import { mei } from '#tests/support/actors.ts';
import { activityOf, attendanceAt, stored } from '#tests/support/year.ts';

const YEARS = [2022, 2023, 2024, 2025, 2026];
const EACH_YEAR = 60;
const RUNS = 50;

/** @returns milliseconds for all five years, half of the runs faster; and how many records stood behind it */
export function measureDuties(): { readonly ms: number; readonly records: number } {
  const records = YEARS.flatMap((year) => Array.from({ length: EACH_YEAR }, (_, i) => yearsOf(year, i)).flat());
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    for (const year of YEARS) dutiesOf(records, DEFAULT_SETTINGS, { id: mei.id, roles: mei.grants }, year);
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return { ms: times[RUNS / 2] ?? Number.NaN, records: records.length };
}

/** A report, a proposal, a deed and an attendance of about the same day. */
function yearsOf(year: number, i: number): Related[] {
  const day = new Date(Date.UTC(year, 0, 2) + i * 6 * 86_400_000).toISOString();
  const at = { created: day, submitted: day, received: day };
  const kinds = ['research', 'inspection', 'sector'];
  const activity = activityOf(kinds[i % kinds.length] ?? 'other', '视察', day, 'recorded');
  const attendance = attendanceAt(activity, { response: 'joined', mark: 'present' });
  const own: Stored[] = [
    stored('report', { title: '码头', category: 'fishery' }, { at, status: i % 3 === 0 ? 'submitted' : 'issued' }),
    stored('proposal', { title: '提案' }, { at, status: 'filed' }),
    stored('deed', { title: '实事', date: day.slice(0, 10) }, { at, status: 'confirmed' }),
  ];
  return [...own.map((record) => related(record, null)), related(activity, null), related({ ...attendance, at }, related(activity, null))];
}

function related(record: Stored, parent: Related | null): Related {
  return { definition: recordDefinition(record.type as RecordType), record, parent }; // only types of ours are made above
}
