import { useTranslation } from 'react-i18next';

const ROOMS = ['proposal', 'report'];

/** Waits for every word of the page before its first line is shown: categories are named in the room of reports. */
export function useWords(): void {
  useTranslation(ROOMS);
}
