import { useTranslation } from 'react-i18next';
import type { OutboxItem } from '#src/device/shown.ts';
import { useAttachments } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Row } from '#src/ui/row.tsx';
import { StatusTag } from '#src/ui/status-tag.tsx';
import { writePath } from './record-paths.ts';

/** A record whose words are fine but one of whose files cannot be sent: leave that one out, or choose it again. */
export function FailedRow({ item }: { readonly item: OutboxItem }) {
  const { t } = useTranslation(['sync', item.type]);
  const { items, remove } = useAttachments(item.rec, item.type);
  const form = writePath(item.type, item.rec);
  const broken = items.filter(({ progress }) => progress.state === 'failed');
  return (
    <Row
      kind={t('name', { ns: item.type })}
      at={<StatusTag status="failed">{t('delivery.failed')}</StatusTag>}
      title={item.what || t('untitled')}
      meta={broken.length === 0 ? t('failed.text') : broken.map(({ id, name }) => <span key={id}>{t('fail.photo', { name })}</span>)}
      actions={
        <>
          {broken.map(({ id, name }) => (
            <Button key={id} tone="ink" small aria-label={t('failed.remove.label', { name })} onClick={() => remove(id)}>
              {t('failed.remove.button')}
            </Button>
          ))}
          {form !== null && (
            <LinkButton tone="outline" small to={form}>
              {t('failed.again.button')}
            </LinkButton>
          )}
        </>
      }
    />
  );
}
