import { useTranslation } from 'react-i18next';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { FailedRow } from './failed-row.tsx';
import { KeptRow } from './kept-row.tsx';
import { ReturnedRow } from './returned-row.tsx';
import type { NeedsYou } from './use-needs-you.ts';
import { VariantRow } from './variant-row.tsx';

/** 要您处理: each with its reason and its own way to settle it; there is no button for all of them. */
export function NeedsYouSection({ needs }: { readonly needs: NeedsYou }) {
  const { t } = useTranslation('sync');
  if (needs.count === 0) return null;
  return (
    <Section title={t('needsYou.title')} note={t('count', { n: needs.count })}>
      <Rows>
        {needs.returned.map((record) => (
          <ReturnedRow key={record.id} record={record} />
        ))}
        {needs.kept.map((item) => (
          <KeptRow key={item.id} item={item} />
        ))}
        {needs.failed.map((item) => (
          <FailedRow key={item.rec} item={item} />
        ))}
        {needs.variants.map((variant) => (
          <VariantRow key={variant.id} variant={variant} />
        ))}
      </Rows>
    </Section>
  );
}
