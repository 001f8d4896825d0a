import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { StatusTag } from '#src/ui/status-tag.tsx';
import type { StatusKey } from '#src/ui/status.ts';

const LOOKS: Readonly<Record<string, StatusKey>> = {
  issued: 'adopted',
  transferred: 'adopted',
  closed: 'replied',
  notAdopted: 'kept',
};

/** How far the county has come with a report; one's own act first shows its way out. */
export function StateTag({ record }: { readonly record: Pick<Shown, 'status' | 'delivery'> }) {
  const { t } = useTranslation('county');
  if (record.delivery === 'failed') return <StatusTag status="failed">{t('delivery.failed')}</StatusTag>;
  return (
    <>
      <StatusTag status={LOOKS[record.status] ?? 'county'}>{t(`state.${record.status}`)}</StatusTag>
      {(record.delivery === 'local' || record.delivery === 'sending') && <StatusTag status="local">{t('report.pending')}</StatusTag>}
    </>
  );
}
