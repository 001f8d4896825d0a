import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { type ActualQuarter, actualQuarters } from '#src/features/plan/model/actual.ts';

/** More than an office holds in the half-years a phone keeps. */
const ENOUGH = 2_000;

/** A plan beside what was held; null while the activities are read. */
export function useActual(body: Body, office: string, year: number): ActualQuarter<Shown>[] | null {
  const { state, records } = useRecords('activity', { limit: ENOUGH });
  return state === 'loading' ? null : actualQuarters(body, office, year, records);
}
