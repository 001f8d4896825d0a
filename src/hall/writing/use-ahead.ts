/** Who writes goes on to the next page, maybe with no network by then. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { loadRooms } from '#src/i18n/strings.ts';

const NONE: readonly string[] = [];

/**
 * Brings the pages that follow, and the words they borrow from other rooms, while this page is open. What cannot be had now is
 * asked for again when it is opened.
 *
 * @param load the import of the pages; the same function every time
 * @param rooms whose words they need besides their own; the same list every time
 */
export function useAhead(load: () => Promise<unknown>, rooms = NONE): void {
  const { i18n } = useTranslation();
  useEffect(() => {
    void Promise.all([load(), loadRooms(i18n, rooms)]).catch(() => undefined);
  }, [i18n, load, rooms]);
}
