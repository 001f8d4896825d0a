import { useTranslation } from 'react-i18next';
import type { DeliveredItem } from '#src/device/shown.ts';
import { timeText } from '#src/i18n/format.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';

/** 今天已送达: what the county confirmed today, with its receipt. */
export function DeliveredSection({ items }: { readonly items: readonly DeliveredItem[] }) {
  const { t } = useTranslation('sync');
  if (items.length === 0) return null;
  return (
    <Section title={t('delivered.title')} note={t('count', { n: items.length })}>
      <Rows>
        {items.map(({ rec, type, what, at, receipt }) => (
          <Row
            key={receipt}
            kind={t(`kind.${type}`)}
            at={timeText(new Date(at).toISOString())}
            title={what || t('untitled')}
            meta={t('delivered.receipt', { no: receipt })}
            to={type === 'report' ? `/reports/${rec}` : undefined}
          />
        ))}
      </Rows>
    </Section>
  );
}
