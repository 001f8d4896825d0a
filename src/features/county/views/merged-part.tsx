import { useTranslation } from 'react-i18next';
import { useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { deskPath } from './queue-address.ts';
import { useCountyReports } from './use-county-reports.ts';

/** The reports handled together with this one: the one it joined, or those that joined it. Nothing where it stands alone. */
export function MergedPart({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('county');
  const { records } = useCountyReports();
  const joined = records.filter(({ body }) => body.mergedInto === record.id);
  const main = textIn(record.body, 'mergedInto');
  if (main === '' && joined.length === 0) return null;
  return (
    <Section title={t('merge.title')}>
      <Rows label={t('merge.title')}>
        {main !== '' && <Main id={main} />}
        {joined.map(({ id, body }) => (
          <Row key={id} to={deskPath(id, {})} kind={t('merge.joined')} title={textIn(body, 'title') || t('row.untitled')} />
        ))}
      </Rows>
    </Section>
  );
}

function Main({ id }: { readonly id: string }) {
  const { t } = useTranslation('county');
  const view = useRecord(id);
  const title = view.state === 'ready' ? textIn(view.record.body, 'title') : '';
  return <Row to={deskPath(id, {})} kind={t('merge.main')} title={title || t('row.untitled')} />;
}
