import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { StatusTag } from '#src/ui/status-tag.tsx';
import type { StatusKey } from '#src/ui/status.ts';

type Standing = Pick<Shown, 'type' | 'status' | 'delivery'>;

/** One label for a record, never a mix of two: how far it has travelled until it arrived, then how it stands. */
export function standingWords(t: TFunction, { status, delivery }: Standing): string {
  if (delivery === 'failed') return t('delivery.failed');
  if (status !== 'draft') {
    if (delivery === 'checking') return t('delivery.held');
    if (delivery === 'local') return t('delivery.local');
    if (delivery === 'sending') return t('delivery.sendingNow');
  }
  return t(`state.${status}`);
}

function lookOf({ status, delivery }: Standing, looks: Readonly<Record<string, StatusKey>>): StatusKey {
  if (delivery === 'failed') return 'failed';
  if (status !== 'draft') {
    if (delivery === 'local' || delivery === 'checking') return 'local';
    if (delivery === 'sending') return 'sending';
  }
  return looks[status] ?? 'kept';
}

export interface RecordTagProps {
  readonly record: Standing;
  /** How each state of its kind looks. */
  readonly looks: Readonly<Record<string, StatusKey>>;
}

/** How a record stands, in the words of its own room. */
export function RecordTag({ record, looks }: RecordTagProps) {
  const { t } = useTranslation(record.type);
  return <StatusTag status={lookOf(record, looks)}>{standingWords(t, record)}</StatusTag>;
}
