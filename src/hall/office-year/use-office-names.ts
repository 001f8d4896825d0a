import { useTranslation } from 'react-i18next';

/** So many are named; of more only how many there are. */
const NAMED = 3;

/** Names of offices in one line that stays short. */
export function useOfficeNames(nameOf: (office: string) => string): (offices: readonly string[]) => string {
  const { t } = useTranslation('board');
  return (offices) => {
    const names = offices.slice(0, offices.length > NAMED + 1 ? NAMED : offices.length).map(nameOf);
    const list = names.join(t('and'));
    return names.length === offices.length ? list : t('names.more', { names: list, n: offices.length });
  };
}
