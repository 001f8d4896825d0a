/** The figures of a duty file; each is counted from the records, none is filled in. */
import type { DutyProgress } from '#src/domain/duty.ts';
import type { Stored } from '#src/domain/record/stored.ts';

interface Counted {
  readonly record: Pick<Stored, 'type' | 'status' | 'body'>;
}

export interface Totals {
  /** Of the six duties, those confirmed. */
  readonly done: number;
  /** Activities somebody was at, confirmed by the roll or by their own word. */
  readonly attended: number;
  /** Reports adopted and proposals filed. */
  readonly adopted: number;
}

const THERE = ['present', 'late', 'remote'];
const ADOPTED: { readonly [type: string]: readonly string[] } = {
  report: ['issued', 'transferred', 'closed'],
  proposal: ['filed', 'merged', 'assigned', 'replied', 'closed'],
};

/** Source: §2.6, §3.3.3 (the duty file). */
export function totalsOf(duties: readonly Pick<DutyProgress, 'state'>[], records: readonly Counted[]): Totals {
  const attended = records.filter(({ record: { type, body } }) => {
    const says = body.clerkSays ?? body.memberSays;
    return type === 'attendance' && typeof says === 'string' && THERE.includes(says);
  });
  return {
    done: duties.filter(({ state }) => state === 'done').length,
    attended: attended.length,
    adopted: records.filter(({ record: { type, status } }) => ADOPTED[type]?.includes(status) ?? false).length,
  };
}
