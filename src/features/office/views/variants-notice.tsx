import { GitCompareArrows } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useChoices } from '#src/device/use-choices.ts';
import { Notice } from '#src/ui/notice.tsx';

/** Leads to the places of this report where two wordings wait for this person's choice. */
export function VariantsNotice({ record }: { readonly record: string }) {
  const { t } = useTranslation('office');
  const { records } = useChoices({ parent: record });
  const [first] = records;
  if (!first) return null;
  return (
    <Notice tone="warn" icon={GitCompareArrows} to={`/variants/${first.id}`}>
      {t('review.variants', { n: records.length })}
    </Notice>
  );
}
