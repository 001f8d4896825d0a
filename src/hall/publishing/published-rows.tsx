import { useTranslation } from 'react-i18next';
import { usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { PUBLISHED_LOOKS } from './published-looks.ts';

export interface PublishedRowsProps {
  readonly label: string;
  readonly records: readonly Shown[];
  /** The list's address. */
  readonly at: string;
  /** The small line above the title: the kind, the topic. */
  readonly kindOf: (record: Shown) => string;
}

/** What was published, one line each, with how many files it has and whether all of them are on this phone. */
export function PublishedRows({ label, records, at, kindOf }: PublishedRowsProps) {
  if (records.length === 0) return null;
  return (
    <Rows label={label}>
      {records.map((record) => (
        <PublishedRow key={record.id} record={record} at={at} kind={kindOf(record)} />
      ))}
    </Rows>
  );
}

function PublishedRow({ record, at, kind }: { readonly record: Shown; readonly at: string; readonly kind: string }) {
  const { t, i18n } = useTranslation(record.type);
  const author = usePerson(record.owner);
  const now = new Date(useNow()).toISOString();
  const isDraft = record.status === 'draft';
  const files = Object.values(record.files);
  const absent = files.filter(({ state }) => state === 'elsewhere' || state === 'expected').length;
  const filesWords = absent > 0 ? t('list.files.absent', { n: absent }) : t('list.files', { count: files.length });
  const said = [author?.name, files.length > 0 ? filesWords : undefined].filter((words) => words !== undefined);
  return (
    <Row
      to={isDraft ? `${at}/${record.id}/edit` : `${at}/${record.id}`}
      kind={kind}
      at={nearTimeText(i18n.language, record.at.submitted ?? record.at.created, now)}
      title={textIn(record.body, 'title') || t('row.untitled')}
      meta={said.join(t('list.and'))}
      foot={isDraft ? <RecordTag record={record} looks={PUBLISHED_LOOKS} /> : undefined}
    />
  );
}
