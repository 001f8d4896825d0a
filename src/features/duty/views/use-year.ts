import { useSearchParams } from 'react-router';
import { useSession } from '#src/device/live.ts';
import { dateIn, yearOf, type CalendarDate } from '#src/domain/calendar.ts';
import { useNow } from '#src/ui/phone.ts';
import { yearAsked, yearsOf } from '#src/features/duty/model/years.ts';

export interface YearChosen {
  readonly year: number;
  /** Those that can be chosen, this one first. */
  readonly years: readonly number[];
  readonly today: CalendarDate;
  readonly isPresent: boolean;
  readonly choose: (year: string) => void;
}

/** The year in the address, this one unless another is asked for. */
export function useYear(): YearChosen {
  const { roles } = useSession();
  const [search, setSearch] = useSearchParams();
  const today = dateIn(new Date(useNow()).toISOString());
  const years = yearsOf(roles, today);
  const year = yearAsked(search.get('year'), years);
  const choose = (asked: string) => setSearch(asked === String(yearOf(today)) ? {} : { year: asked }, { replace: true });
  return { year, years, today, isPresent: year === yearOf(today), choose };
}
