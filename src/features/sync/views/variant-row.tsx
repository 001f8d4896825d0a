import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { useRecord } from '#src/device/live.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Row } from '#src/ui/row.tsx';
import { StatusTag } from '#src/ui/status-tag.tsx';

/** Two wordings of one place: both are kept, one is to be chosen. */
export function VariantRow({ variant }: { readonly variant: Shown }) {
  const { t } = useTranslation('sync');
  const parent = useRecord(variant.parent ?? '');
  const title = parent.state === 'ready' ? parent.record.body.title : null;
  const kind = variant.body.kind === 'amendment' || variant.body.kind === 'after_delete' ? variant.body.kind : 'competing';
  return (
    <Row
      kind={t('kind.variant')}
      at={<StatusTag status="failed">{t('variant.tag')}</StatusTag>}
      title={typeof title === 'string' && title !== '' ? title : t('untitled')}
      meta={t(`variant.${kind}`)}
      actions={
        <LinkButton tone="ink" small to={`/variants/${variant.id}`}>
          {t('button.compare')}
        </LinkButton>
      }
    />
  );
}
