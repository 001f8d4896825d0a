import { useTranslation } from 'react-i18next';
import { usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import type { StatusKey } from '#src/ui/status.ts';
import { RecordTag } from './record-tag.tsx';

export interface RecordRowsProps {
  readonly title: string;
  readonly records: readonly Shown[];
  /** The fields that can name one, the best first. */
  readonly named: readonly string[];
  readonly looks: Readonly<Record<string, StatusKey>>;
  readonly pathOf: (id: string) => string;
}

/** Records of one kind under a heading: whose, since when, how they stand. Nothing when there are none. */
export function RecordRows({ title, records, named, looks, pathOf }: RecordRowsProps) {
  if (records.length === 0) return null;
  return (
    <Section title={title}>
      <Rows label={title}>
        {records.map((record) => (
          <RecordRow key={record.id} record={record} named={named} looks={looks} to={pathOf(record.id)} />
        ))}
      </Rows>
    </Section>
  );
}

interface RecordRowProps extends Pick<RecordRowsProps, 'named' | 'looks'> {
  readonly record: Shown;
  readonly to: string;
}

const LONGEST_NAME = 60;

function RecordRow({ record, named, looks, to }: RecordRowProps) {
  const { t, i18n } = useTranslation();
  const author = usePerson(record.owner);
  const now = new Date(useNow()).toISOString();
  const words = named.map((field) => textIn(record.body, field)).find((text) => text !== '') ?? t('row.untitled');
  return (
    <Row
      to={to}
      kind={author?.name ?? t('person.unknown')}
      at={nearTimeText(i18n.language, record.at.created, now)}
      title={Array.from(words).slice(0, LONGEST_NAME).join('')}
      foot={<RecordTag record={record} looks={looks} />}
    />
  );
}
