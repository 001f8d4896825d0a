import { useJotting } from '#src/device/use-jotting.ts';
import type { Json } from '#src/domain/record/stored.ts';
import type { Shown } from '#src/device/shown.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { chosenIn, issuedIn } from '#src/features/county/model/compilation.ts';
import { useCountyReports } from './use-county-reports.ts';

export interface Compilation {
  readonly state: 'loading' | 'ready';
  /** Everything issued in the month. */
  readonly issued: readonly Shown[];
  /** What goes in, in its order. */
  readonly chosen: readonly Shown[];
  /** The number of the issue as typed. */
  readonly issue: string;
  readonly choose: (ids: readonly string[]) => void;
  readonly change: (field: string, value: Json) => void;
}

/** The compilation of a month: what is chosen stays on this phone, part of no record. */
export function useCompilation(month: string): Compilation {
  const { state, records } = useCountyReports();
  const words = useJotting(`compilation:${month}`);
  const issued = issuedIn(records, month);
  return {
    state: state === 'ready' && words.state === 'ready' ? 'ready' : 'loading',
    issued,
    chosen: chosenIn(issued, words.values),
    issue: typedIn(words.values, 'issue'),
    choose: (ids) => words.change('chosen', [...ids]),
    change: words.change,
  };
}
