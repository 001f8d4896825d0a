import { useTranslation } from 'react-i18next';
import { usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { useNow } from '#src/ui/phone.ts';
import { cameAt } from '#src/features/office/model/review-queue.ts';
import { StandingTag } from './standing-tag.tsx';

/** What the report is called, when it came, and whose it is. */
export function ReviewHead({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('office');
  const { t: ofReport } = useTranslation('report');
  const now = new Date(useNow()).toISOString();
  const author = usePerson(record.owner);
  const entry = useRecord(record.owner);
  const sector = entry.state === 'ready' && typeof entry.record.body.sector === 'string' ? entry.record.body.sector : '';
  const name = author?.name ?? t('review.author.unknown');
  const { title, category, number } = record.body;
  return (
    <div className="dochead">
      <p className="cap muted num parts">
        {typeof number === 'string' && <span>{t('review.number', { number })}</span>}
        <span>{t('review.arrived', { time: nearTimeText(i18n.language, cameAt(record), now) })}</span>
      </p>
      <h2>{typeof title === 'string' ? title : t('row.untitled')}</h2>
      <p className="meta">
        <Avatar name={name} size="little" />
        <span>{name}</span>
        {sector !== '' && <span>{sector}</span>}
        {typeof category === 'string' && <span>{ofReport(`category.${category}`)}</span>}
        {record.status !== 'submitted' && <StandingTag record={record} />}
      </p>
    </div>
  );
}
