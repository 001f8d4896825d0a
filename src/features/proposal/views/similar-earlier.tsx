import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { similarTo } from '#src/features/proposal/model/similar.ts';

/** As many as a phone holds. */
const ENOUGH = 10_000;

/** Reports and proposals on this phone whose titles are about the same thing: worth a look before handing in. */
export function SimilarEarlier({ id, subject }: { readonly id: string; readonly subject: string }) {
  const { t, i18n } = useTranslation(['proposal', 'report']);
  const proposals = useRecords('proposal', { limit: ENOUGH }).records;
  const reports = useRecords('report', { limit: ENOUGH }).records;
  const earlier = [...proposals, ...reports]
    .filter((record) => record.id !== id)
    .map((record) => ({ id: record.id, title: titleOf(record), record }));
  const similar = similarTo(subject, earlier);
  if (similar.length === 0) return null;
  return (
    <Section title={t('similar.title')}>
      <p className="small muted">{t('similar.line')}</p>
      <Rows label={t('similar.title')}>
        {similar.map(({ record, title }) => (
          <Row
            key={record.id}
            to={`/${record.type}s/${record.id}`}
            kind={t('name', { ns: record.type })}
            at={dayOfYearText(i18n.language, dateIn(record.at.submitted ?? record.at.created))}
            title={title}
          />
        ))}
      </Rows>
    </Section>
  );
}

function titleOf({ type, body }: Shown): string {
  return textIn(body, type === 'proposal' ? 'subject' : 'title');
}
