import { EyeOff, Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOffice, usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { handedIn } from '#src/features/county/model/county-queue.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useNow } from '#src/ui/phone.ts';
import { StateTag } from './state-tag.tsx';

/** What the report is called, whose it is, how it stands, and what must not be overlooked. */
export function DeskHead({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('county');
  const { t: ofReport } = useTranslation('report');
  const now = new Date(useNow()).toISOString();
  const office = useOffice(record.office);
  const author = useAuthor(record.owner);
  const number = textIn(record.body, 'number');
  const category = textIn(record.body, 'category');
  return (
    <div className="dochead stack">
      <p className="cap muted num parts">
        {number !== '' && <span>{t('report.number', { number })}</span>}
        <span>{t('report.submitted', { time: nearTimeText(i18n.language, handedIn(record), now) })}</span>
      </p>
      <h2>{textIn(record.body, 'title') || t('row.untitled')}</h2>
      <p className="meta">
        <Avatar name={author.name} size="little" />
        <span>{author.name}</span>
        {author.sector !== '' && <span>{author.sector}</span>}
        {office && <span>{office.name}</span>}
        {category !== '' && <span>{ofReport(`category.${category}`)}</span>}
        <StateTag record={record} />
      </p>
      <Urgencies record={record} />
    </div>
  );
}

function useAuthor(id: string): { name: string; sector: string } {
  const { t } = useTranslation('county');
  const person = usePerson(id);
  const entry = useRecord(id);
  const sector = entry.state === 'ready' ? textIn(entry.record.body, 'sector') : '';
  return { name: person?.name ?? t('report.author.unknown'), sector };
}

function Urgencies({ record: { body } }: { readonly record: Shown }) {
  const { t } = useTranslation('county');
  return (
    <>
      {body.urgency === 'urgent' && (
        <Notice tone="warn" icon={Flag}>
          {t('report.urgent')}
        </Notice>
      )}
      {body.publishConsent === false && (
        <Notice icon={EyeOff}>{t('report.consent.no', { reason: textIn(body, 'publishRefusal') || t('report.consent.noReason') })}</Notice>
      )}
    </>
  );
}
