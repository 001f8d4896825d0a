import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { StatusTag } from '#src/ui/status-tag.tsx';
import type { StatusKey } from '#src/ui/status.ts';

const LOOKS: Readonly<Record<string, StatusKey>> = {
  draft: 'draft',
  announced: 'arrived',
  held: 'toVerify',
  recorded: 'verified',
  cancelled: 'withdrawn',
};

/** How an activity stands; an own act that has not arrived comes first. */
export function StandingTag({ record }: { readonly record: Pick<Shown, 'status' | 'delivery'> }) {
  const { t } = useTranslation('activity');
  const { status, delivery } = record;
  if (delivery === 'failed') return <StatusTag status="failed">{t('delivery.failed')}</StatusTag>;
  if (delivery === 'local') return <StatusTag status="local">{t('delivery.local')}</StatusTag>;
  if (delivery === 'sending') return <StatusTag status="sending">{t('delivery.sendingNow')}</StatusTag>;
  return <StatusTag status={LOOKS[status] ?? 'arrived'}>{t(`state.${status}`)}</StatusTag>;
}
