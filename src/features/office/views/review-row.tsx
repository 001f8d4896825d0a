import { useTranslation } from 'react-i18next';
import { usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { daysBetween, nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { cameAt } from '#src/features/office/model/review-queue.ts';
import { StandingTag } from './standing-tag.tsx';

export interface ReviewRowProps {
  readonly record: Shown;
  readonly to: string;
  /** Says how long it has waited instead of how it stands. */
  readonly waits?: boolean;
}

/** One report in a list of an office: what it is about, whose it is, how it stands. */
export function ReviewRow({ record, to, waits = false }: ReviewRowProps) {
  const { t, i18n } = useTranslation('office');
  const { t: ofReport } = useTranslation('report');
  const now = new Date(useNow()).toISOString();
  const author = usePerson(record.owner);
  const { body } = record;
  const files = Array.isArray(body.attachments) ? body.attachments.length : 0;
  const days = daysBetween(dateIn(cameAt(record)), dateIn(now));
  return (
    <Row
      to={to}
      kind={typeof body.category === 'string' ? ofReport(`category.${body.category}`) : undefined}
      at={nearTimeText(i18n.language, cameAt(record), now)}
      title={typeof body.title === 'string' ? body.title : t('row.untitled')}
      foot={
        <>
          {!(waits && record.delivery === 'arrived') && <StandingTag record={record} />}
          {author && <span>{author.name}</span>}
          {waits && <span>{days > 0 ? t('row.waited.days', { n: days }) : t('row.waited.today')}</span>}
          {body.urgency === 'urgent' && <b>{t('row.urgent')}</b>}
          {files > 0 && <span>{t('row.files', { n: files })}</span>}
        </>
      }
    />
  );
}
