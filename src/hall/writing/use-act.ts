import { useTranslation } from 'react-i18next';
import { storageCodeOf } from '#src/device/storage-fault.ts';
import type { Result } from '#src/domain/result.ts';

/**
 * Does one act, closes the question, and says so in words when it was not done.
 *
 * @returns what does an act; it resolves to true when that was done
 */
export function useAct(onTrouble: (words: string | null) => void, onClose: () => void) {
  const { t } = useTranslation();
  return async (act: () => Promise<Result<unknown>>): Promise<boolean> => {
    onTrouble(null);
    try {
      const done = await act();
      if (!done.ok) onTrouble(t([`problem.${done.problem.code}`, 'problem.other']));
      return done.ok;
    } catch (error) {
      if (storageCodeOf(error) === null) throw error;
      onTrouble(t('detail.act.storage'));
      return false;
    } finally {
      onClose();
    }
  };
}
