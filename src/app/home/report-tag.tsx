import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import type { StatusKey } from '#src/ui/status.ts';
import { StatusTag } from '#src/ui/status-tag.tsx';

/** How the state of a report looks once the county has it. */
const PROCESSING: Readonly<Record<string, StatusKey>> = {
  submitted: 'office',
  returned: 'returned',
  forwarded: 'county',
  edited: 'county',
  signedOff: 'county',
  notAdopted: 'kept',
  issued: 'adopted',
  transferred: 'adopted',
  closed: 'replied',
  withdrawn: 'withdrawn',
};

/** How the state of a proposal looks, and the key of its word. */
const PROPOSAL: Readonly<Record<string, readonly [StatusKey, string]>> = {
  submitted: ['office', 'review'],
  returned: ['returned', 'returned'],
  filed: ['filed', 'filed'],
  notFiled: ['notFiled', 'notFiled'],
  merged: ['kept', 'merged'],
  assigned: ['county', 'handling'],
  replied: ['replied', 'replied'],
  closed: ['verified', 'closed'],
  withdrawn: ['withdrawn', 'withdrawn'],
};

/** How the state of a deed looks, and the key of its word. */
const DEED: Readonly<Record<string, readonly [StatusKey, string]>> = {
  submitted: ['toVerify', 'toVerify'],
  returned: ['returned', 'returned'],
  confirmed: ['verified', 'verified'],
  withdrawn: ['withdrawn', 'withdrawn'],
};

/** The looks of every kind but the report. */
const LOOKS: Readonly<Record<string, Readonly<Record<string, readonly [StatusKey, string]>>>> = { proposal: PROPOSAL, deed: DEED };

/** True while the phone holds something of it that the county has not confirmed, or it is not handed in yet. */
export function isLocal({ status, delivery }: Shown): boolean {
  return status === 'draft' || delivery !== 'arrived';
}

/** One status of a report, proposal or deed, never two: how far it has travelled until it was received, from then on who has it. */
export function ReportTag({ record }: { readonly record: Shown }) {
  const { t } = useTranslation();
  const { type, status, delivery } = record;
  if (delivery === 'failed') return <StatusTag status="failed">{t('delivery.failed')}</StatusTag>;
  if (status === 'draft') return <StatusTag status="draft">{t('delivery.draft')}</StatusTag>;
  if (delivery === 'local') return <StatusTag status="local">{t('delivery.local')}</StatusTag>;
  if (delivery === 'sending') return <StatusTag status="sending">{t('delivery.sendingNow')}</StatusTag>;
  if (delivery === 'checking') return <StatusTag status="sending">{t('delivery.held')}</StatusTag>;
  const key = PROCESSING[status];
  const [look, word] = type in LOOKS ? (LOOKS[type]?.[status] ?? []) : [key, key];
  return look ? <StatusTag status={look}>{t(`processing.${word}`)}</StatusTag> : null;
}
