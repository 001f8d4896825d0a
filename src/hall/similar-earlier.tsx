import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { pathTo } from '#src/domain/record/path.ts';
import { similarTo, type Titled } from '#src/domain/similar.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';

/** As many as a phone holds. */
const ENOUGH = 10_000;
/** What was never handed in is nobody's earlier word. */
const UNSENT = ['draft', 'withdrawn'];

export interface SimilarEarlierProps {
  /** The one that is about to be handed in. */
  readonly own: Titled;
}

/** Reports and proposals on this phone about the same thing: worth a look before handing in, in nobody's way. */
export function SimilarEarlier({ own }: SimilarEarlierProps) {
  const { t, i18n } = useTranslation(['proposal', 'report']);
  const proposals = useRecords('proposal', { limit: ENOUGH }).records;
  const reports = useRecords('report', { limit: ENOUGH }).records;
  const earlier = [...proposals, ...reports].filter(({ status }) => !UNSENT.includes(status)).map(titled);
  const similar = similarTo(own, earlier);
  if (similar.length === 0) return null;
  return (
    <Section title={t('similar.title')}>
      <p className="small muted">{t('similar.line')}</p>
      <Rows label={t('similar.title')}>
        {similar.map(({ record, title }) => (
          <Row
            key={record.id}
            to={pathTo(record.type, record.id)}
            kind={t('name', { ns: record.type })}
            at={dayOfYearText(i18n.language, dateIn(record.at.submitted ?? record.at.created))}
            title={title}
          />
        ))}
      </Rows>
    </Section>
  );
}

function titled(record: Shown): Titled & { readonly record: Shown } {
  const { id, type, body, office } = record;
  return { id, title: textIn(body, type === 'proposal' ? 'subject' : 'title'), category: textIn(body, 'category') || null, office, record };
}
