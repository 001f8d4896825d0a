import { useTranslation } from 'react-i18next';
import type { DutyProgress } from '#src/domain/duty.ts';
import { missingFor, tallyOf } from '#src/domain/duty-standing.ts';

/** One sentence: which duties are still owed and how often, or what stands instead. */
export function useRemaining(duties: readonly DutyProgress[]): string {
  const { t } = useTranslation('duty');
  const { todo, wait, exempt } = tallyOf(duties);
  if (todo === 0) return wait > 0 ? t('remain.waiting') : exempt > 0 ? t('remain.nothing') : t('remain.all');
  const owed = duties.filter((progress) => missingFor(progress) > 0);
  const names = owed.map((progress) => t(`owed.${progress.key}`, { count: missingFor(progress) }));
  return t('remain.owed', { what: names.join(t('separator')) });
}
