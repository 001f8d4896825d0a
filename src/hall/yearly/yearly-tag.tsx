import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { type StatusKey } from '#src/ui/status.ts';
import { StatusTag } from '#src/ui/status-tag.tsx';

const LOOKS: Readonly<Record<string, StatusKey>> = {
  draft: 'draft',
  signed: 'office',
  submitted: 'county',
  returned: 'returned',
  received: 'filed',
};

/** How far a plan or a summary has come. */
export function YearlyTag({ record: { status } }: { readonly record: Pick<Shown, 'status'> }) {
  const { t } = useTranslation('plan');
  return <StatusTag status={LOOKS[status] ?? 'draft'}>{t(`state.${status}`)}</StatusTag>;
}
