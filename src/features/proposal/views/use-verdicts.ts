import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';

/** More than an office holds in the half-years a phone keeps. */
const ENOUGH = 2_000;
const HELD = ['held', 'recorded'] as const;

export interface VerdictFound {
  readonly activity: Shown;
  readonly verdict: string;
  readonly note: string;
}

/** The verdicts of consultations on one proposal, the newest first. */
export function useVerdicts(proposal: string): readonly VerdictFound[] {
  const { records } = useRecords('activity', { status: HELD, limit: ENOUGH });
  return records
    .flatMap((activity) =>
      objectsIn(activity.body, 'verdicts')
        .filter((item) => textIn(item, 'id') === proposal)
        .map((item) => ({ activity, verdict: textIn(item, 'verdict'), note: textIn(item, 'note') })),
    )
    .sort((a, b) => (textIn(a.activity.body, 'startsAt') < textIn(b.activity.body, 'startsAt') ? 1 : -1));
}
