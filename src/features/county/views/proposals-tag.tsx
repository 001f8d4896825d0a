import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { StatusTag } from '#src/ui/status-tag.tsx';
import type { StatusKey } from '#src/ui/status.ts';

const LOOKS: Readonly<Record<string, StatusKey>> = {
  submitted: 'office',
  returned: 'returned',
  filed: 'filed',
  notFiled: 'notFiled',
  merged: 'kept',
  assigned: 'county',
  replied: 'replied',
  closed: 'verified',
  withdrawn: 'withdrawn',
};

/** How far the desk has come with a proposal; one's own act first shows its way out. */
export function ProposalTag({ record }: { readonly record: Pick<Shown, 'status' | 'delivery'> }) {
  const { t } = useTranslation('county');
  const { t: ofProposal } = useTranslation('proposal');
  if (record.delivery === 'failed') return <StatusTag status="failed">{t('delivery.failed')}</StatusTag>;
  return (
    <>
      <StatusTag status={LOOKS[record.status] ?? 'county'}>{ofProposal(`state.${record.status}`)}</StatusTag>
      {(record.delivery === 'local' || record.delivery === 'sending') && <StatusTag status="local">{t('report.pending')}</StatusTag>}
    </>
  );
}
