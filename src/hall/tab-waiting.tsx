import { useTranslation } from 'react-i18next';
import { TabCount } from '#src/ui/tab-count.tsx';

/** The number of what waits behind an item of the rail. */
export function TabWaiting({ count }: { readonly count: number }) {
  const { t } = useTranslation('first');
  return <TabCount count={count} label={t('nav.attention', { n: count })} />;
}
