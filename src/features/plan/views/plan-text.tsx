import '#src/hall/yearly/yearly.css';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { Section } from '#src/ui/section.tsx';

/** The written parts of a plan. */
export function PlanText({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('plan');
  return ['aims', 'safeguards'].map((field) => {
    const words = textIn(record.body, field);
    if (words === '') return null;
    return (
      <Section key={field} title={t(`field.${field}.label`)}>
        <p className="card pad yr-text">{words}</p>
      </Section>
    );
  });
}
