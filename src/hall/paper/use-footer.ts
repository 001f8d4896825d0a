import { useTranslation } from 'react-i18next';
import { useSession } from '#src/device/live.ts';
import { fullTimeText } from '#src/i18n/format.ts';
import { type Footer, type Paper, paperCode } from '#src/paper/paper.ts';
import { useNow } from '#src/ui/phone.ts';

/** Who takes a paper out and when, its check code, and the words for its pages. */
export function useFooter(paper: Paper): Footer {
  const { t } = useTranslation();
  const taken = useTaken();
  return { made: t('paper.made', { taken, code: paperCode(paper) }), page: t('paper.page') };
}

/** 林月琴 2026年9月18日 16:25 */
export function useTaken(): string {
  const { t, i18n } = useTranslation();
  const { account } = useSession();
  const now = new Date(useNow()).toISOString();
  return t('paper.taken', { who: account?.name ?? '', time: fullTimeText(i18n.language, now) });
}
