import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '#src/device/live.ts';
import type { Account, Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { actorOn, isParty } from '#src/domain/people.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useNow } from '#src/ui/phone.ts';

/** For readers who did not write it: whose it is, and the way to their own desk. */
export function ReaderNote({ record, account }: { readonly record: Shown; readonly account: Account }) {
  const { t } = useTranslation('report');
  const author = usePerson(record.owner);
  const actor = actorOn(account, dateIn(new Date(useNow()).toISOString()));
  const isOffice = isParty(actor, 'office', record);
  const isCounty = isParty(actor, 'county', record);
  return (
    <div className="sec stack">
      <Notice icon={Eye}>{t('detail.readonly', { name: author?.name ?? t('person.unknown') })}</Notice>
      {(isOffice || isCounty) && (
        <LinkButton tone="ink" block to={isOffice ? `/office/review/${record.id}` : `/county/reports/${record.id}`}>
          {t(isOffice ? 'detail.desk.office' : 'detail.desk.county')}
        </LinkButton>
      )}
    </div>
  );
}
