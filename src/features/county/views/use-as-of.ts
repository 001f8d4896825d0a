import { useTranslation } from 'react-i18next';
import { useSync } from '#src/device/live.ts';
import { fullTimeText, nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';

/** The same with the whole date, for paper. */
export function useAsOfInFull(): string {
  const { t, i18n } = useTranslation();
  const { lastContact } = useSync();
  const now = useNow();
  return t('time.asOf', { time: fullTimeText(i18n.language, new Date(lastContact ?? now).toISOString()) });
}

/** 截至 9月18日 16:40: when the server was last heard, for figures read without a network. */
export function useAsOf(): string {
  const { t, i18n } = useTranslation();
  const { lastContact } = useSync();
  const now = new Date(useNow()).toISOString();
  return t('time.asOf', { time: nearTimeText(i18n.language, lastContact === null ? now : new Date(lastContact).toISOString(), now) });
}
