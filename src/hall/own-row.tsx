import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { nearMomentText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import type { StatusKey } from '#src/ui/status.ts';
import { RecordTag } from './record-tag.tsx';

export interface OwnRowProps {
  readonly record: Shown;
  /** The fields that can name it, the best first. */
  readonly named: readonly string[];
  readonly looks: Readonly<Record<string, StatusKey>>;
  readonly to: string;
}

const LONGEST_NAME = 60;

/** One of the own records in 我的记录: its kind, since when, what it is about, how it stands. */
export function OwnRow({ record, named, looks, to }: OwnRowProps) {
  const { t, i18n } = useTranslation(record.type);
  const now = new Date(useNow()).toISOString();
  const words = named.map((field) => textIn(record.body, field)).find((text) => text !== '') ?? t('row.untitled');
  return (
    <Row
      to={to}
      kind={t('name')}
      at={nearMomentText(i18n.language, record.at.created, now)}
      title={Array.from(words).slice(0, LONGEST_NAME).join('')}
      foot={<RecordTag record={record} looks={looks} />}
    />
  );
}

/** Where an own record of a plain kind stands in that list: only here, being handled, or over. */
export function plainGroupOf({ status, delivery }: Pick<Shown, 'status' | 'delivery'>, over: readonly string[]) {
  if (delivery === 'failed') return 'fix';
  if (delivery !== 'arrived') return 'local';
  return over.includes(status) ? 'end' : 'doing';
}

/** The words of some fields, one a line, to be searched. */
export function wordsIn(body: Body, fields: readonly string[]): string {
  return fields.map((field) => textIn(body, field)).join('\n');
}
