import { useTranslation } from 'react-i18next';
import { useSync } from '#src/device/live.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';

/** 截至 9月18日 16:40: when the server was last heard, for figures read without a network. */
export function useAsOf(): string {
  const { t, i18n } = useTranslation();
  const { lastContact } = useSync();
  const now = new Date(useNow()).toISOString();
  return t('time.asOf', { time: nearTimeText(i18n.language, lastContact === null ? now : new Date(lastContact).toISOString(), now) });
}
