import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { StatusTag } from '#src/ui/status-tag.tsx';
import type { StatusKey } from '#src/ui/status.ts';

const LOOKS: Readonly<Record<string, StatusKey>> = {
  submitted: 'office',
  returned: 'returned',
  notAdopted: 'kept',
  issued: 'adopted',
  transferred: 'adopted',
  closed: 'replied',
  withdrawn: 'withdrawn',
};

/** How a report stands: the way of one's own act until it has arrived, then what people do with it. */
export function StandingTag({ record }: { readonly record: Pick<Shown, 'status' | 'delivery'> }) {
  const { t } = useTranslation('report');
  if (record.delivery === 'failed') return <StatusTag status="failed">{t('delivery.failed')}</StatusTag>;
  if (record.delivery === 'local') return <StatusTag status="local">{t('delivery.local')}</StatusTag>;
  if (record.delivery === 'sending') return <StatusTag status="sending">{t('delivery.sendingNow')}</StatusTag>;
  return <StatusTag status={LOOKS[record.status] ?? 'county'}>{t(`state.${record.status}`)}</StatusTag>;
}
