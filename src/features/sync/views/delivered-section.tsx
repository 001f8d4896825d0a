import { useTranslation } from 'react-i18next';
import { pathTo } from '#src/domain/record/path.ts';
import type { DeliveredItem } from '#src/device/shown.ts';
import { timeText } from '#src/i18n/format.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
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
        {items.map((item) => (
          <DeliveredRow key={item.act} item={item} />
        ))}
      </Rows>
    </Section>
  );
}

function DeliveredRow({ item: { rec, type, what, at, receipt, act, isSigned } }: { readonly item: DeliveredItem }) {
  const { t } = useTranslation(['sync', type]);
  return (
    <Row
      kind={t('name', { ns: type })}
      at={timeText(new Date(at).toISOString())}
      title={what || t('untitled')}
      meta={t('delivered.receipt', { no: receipt })}
      to={isSigned ? undefined : pathTo(type, rec)}
      actions={
        isSigned && (
          <>
            <LinkButton tone="outline" small to={`/sync/receipts/${act}`} aria-label={t('delivered.open.label', { no: receipt })}>
              {t('delivered.open.button')}
            </LinkButton>
            <LinkButton tone="quiet" small to={pathTo(type, rec)} aria-label={t('delivered.record.label', { what: what || t('untitled') })}>
              {t('receipt.record.button')}
            </LinkButton>
          </>
        )
      }
    />
  );
}
