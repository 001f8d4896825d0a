import { useActor, useRecords, useSettings } from '#src/device/live.ts';
import type { SixTally } from '#src/domain/office-year/six-tally.ts';
import { useOlder } from '#src/device/use-older.ts';
import { isCounty, type OfficesShown, officesShown } from './offices-shown.ts';
import { sixBefore } from './six-before.ts';
import { usePortions } from './use-portions.ts';

/** More than a county has of anything in the half-years a desk holds. */
const LIMIT = { limit: 20_000 };
/** Of whose evidence the six duties are made. */
const EVIDENCE = ['activity', 'attendance', 'report', 'proposal', 'deed', 'exemption'] as const;
const OTHERS = ['plan', 'summary', 'check', 'task', 'assessment', 'councilSession'] as const;
type Read = (typeof EVIDENCE)[number] | (typeof OTHERS)[number];

/**
 * The year of every office one answers for or looks after, from what lies on this phone; null until it is whole.
 * Worked out in portions, so that the page never stands still; while records change, the last whole figures stay. Works
 * without a network. Source: §1, §3.1, §3.2.
 */
export function useOfficeYears(year: number): OfficesShown | null {
  const actor = useActor();
  const settings = useSettings();
  const offices = useRecords('office', LIMIT);
  const people = useRecords('person', LIMIT);
  const read = useLists();
  const isReady = [offices, people, ...read.evidence, ...read.others].every(({ state }) => state === 'ready');
  const [evidence, others] = [read.evidence.map(({ records }) => records), read.others.map(({ records }) => records)];
  const world = { year, actor, settings, offices: offices.records, people: people.records, evidence, others };
  return usePortions(
    isReady ? () => officesShown(world) : null,
    [year, actor.id],
    [actor, settings, offices.records, people.records, ...evidence, ...others],
  );
}

/**
 * How all members stood on the same day a year ago, from what lies on this phone; null until that is whole, where last
 * year is not here, and where there were no members then. Works without a network. Source: §3.1.
 */
export function useSixBefore(year: number): SixTally | null {
  const actor = useActor();
  const settings = useSettings(year - 1);
  const offices = useRecords('office', LIMIT);
  const people = useRecords('person', LIMIT);
  const lists = useLists().evidence;
  const isHere = ['none', 'here'].includes(useOlder(year - 1).state ?? '');
  const isReady = isCounty(actor) && isHere && [offices, people, ...lists].every(({ state }) => state === 'ready');
  const evidence = lists.map(({ records }) => records);
  const world = { actor, settings, offices: offices.records, people: people.records, evidence };
  const tally = usePortions(
    isReady ? () => sixBefore(world) : null,
    [year, actor.id, isReady],
    [actor, settings, offices.records, people.records, ...evidence],
  );
  return tally === null || tally.members === 0 ? null : tally;
}

function useLists() {
  const of = {
    activity: useRecords('activity', LIMIT),
    attendance: useRecords('attendance', LIMIT),
    report: useRecords('report', LIMIT),
    proposal: useRecords('proposal', LIMIT),
    deed: useRecords('deed', LIMIT),
    exemption: useRecords('exemption', LIMIT),
    plan: useRecords('plan', LIMIT),
    summary: useRecords('summary', LIMIT),
    check: useRecords('check', LIMIT),
    task: useRecords('task', LIMIT),
    assessment: useRecords('assessment', LIMIT),
    councilSession: useRecords('councilSession', LIMIT),
  } satisfies Record<Read, unknown>;
  return { evidence: EVIDENCE.map((type) => of[type]), others: OTHERS.map((type) => of[type]) };
}
