import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LogEntry } from '#src/domain/record/stored.ts';
import type { Shown } from '#src/device/shown.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { pathOf, titleOf } from './own-record.ts';
import { isLocal, ReportTag } from './report-tag.tsx';

const SHOWN = 4;

interface Moved {
  readonly record: Shown;
  readonly last: LogEntry;
}

/** Received records that somebody else has moved since, the latest first. Those sent back have their own notice. */
export function lately(records: readonly Shown[], me: string): Moved[] {
  return records
    .filter((record) => !isLocal(record) && record.status !== 'returned')
    .flatMap((record) => {
      const last = record.log.findLast(({ by }) => by.id !== me);
      return last ? [{ record, last }] : [];
    })
    .sort((a, b) => Date.parse(b.last.at) - Date.parse(a.last.at))
    .slice(0, SHOWN);
}

/** 最近的进展: the answers of the office and the county. */
export function MovedSection({ records, me }: { readonly records: readonly Shown[]; readonly me: string }) {
  const { t, i18n } = useTranslation();
  const now = new Date(useNow()).toISOString();
  const moved = lately(records, me);
  if (moved.length === 0) return null;
  return (
    <Section
      title={t('home.moved.title')}
      end={
        <Link className="link end" to="/records">
          {t('home.moved.all')}
        </Link>
      }
    >
      <Rows>
        {moved.map(({ record, last }) => (
          <Row
            key={record.id}
            to={pathOf(record)}
            kind={t('home.moved.by', { who: last.by.name, time: nearTimeText(i18n.language, last.at, now) })}
            title={titleOf(record) || t('home.report.untitled')}
            meta={<ReportTag record={record} />}
          />
        ))}
      </Rows>
    </Section>
  );
}
