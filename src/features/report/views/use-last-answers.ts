import { useRecords } from '#src/device/live.ts';
import type { Settings } from '#src/domain/settings.ts';
import { spokenOf } from '#src/features/report/model/wording.ts';

export interface LastAnswers {
  readonly category: string | null;
  readonly place: string | null;
}

/** What the member answered last time, so that nothing is asked twice. Of drafts and reports alike, newest first. */
export function useLastAnswers(owner: string, exceptId: string, { categories }: Settings): LastAnswers {
  const { records } = useRecords('report', { owner, limit: 8 });
  const earlier = records.filter(({ id }) => id !== exceptId);
  return {
    category: earlier.map(({ body }) => spokenOf(body, 'category')).find((name) => name !== null && categories.includes(name)) ?? null,
    place: earlier.map(({ body }) => spokenOf(body, 'place')).find((name) => name !== null) ?? null,
  };
}
