import { useTranslation } from 'react-i18next';
import { pathTo } from '#src/domain/record/path.ts';
import type { Shown } from '#src/device/shown.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Row } from '#src/ui/row.tsx';
import { StatusTag } from '#src/ui/status-tag.tsx';

/** Something the liaison office sent back, with the reason in its own words. */
export function ReturnedRow({ record }: { readonly record: Shown }) {
  const { t } = useTranslation(['sync', record.type]);
  const sentBack = record.log.findLast(({ name }) => name === 'return');
  const title = record.body.title ?? record.body.subject;
  return (
    <Row
      kind={t('name', { ns: record.type })}
      at={<StatusTag status="returned">{t('processing.returned')}</StatusTag>}
      title={typeof title === 'string' && title !== '' ? title : t('untitled')}
      meta={sentBack?.note ? t('returned.said', { who: sentBack.by.name, note: sentBack.note }) : undefined}
      actions={
        <LinkButton tone="ink" small to={pathTo(record.type, record.id, 'fix')}>
          {t('returned.fix')}
        </LinkButton>
      }
    />
  );
}
