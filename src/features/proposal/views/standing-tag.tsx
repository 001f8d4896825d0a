import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { StatusTag } from '#src/ui/status-tag.tsx';
import { standingOf } from '#src/features/proposal/model/standing.ts';

type Standing = Pick<Shown, 'status' | 'delivery'>;

/** One label for a proposal in words: how far it has travelled until it arrived, then who has it. */
export function standingWords(t: TFunction<'proposal'>, record: Standing): string {
  const { axis, key } = standingOf(record);
  if (record.delivery === 'checking' && axis === 'delivery') return t('delivery.held');
  if (axis === 'processing') return t(`state.${record.status}`);
  return t(key === 'sending' ? 'delivery.sendingNow' : `delivery.${key}`);
}

export function StandingTag({ record }: { readonly record: Standing }) {
  const { t } = useTranslation('proposal');
  return <StatusTag status={standingOf(record).key}>{standingWords(t, record)}</StatusTag>;
}
