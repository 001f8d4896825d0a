import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson, useRecords } from '#src/device/live.ts';
import type { DutyExemption } from '#src/domain/duty.ts';
import { pathTo } from '#src/domain/record/path.ts';
import { textIn } from '#src/domain/record/read-body.ts';

/** Why the member need not fulfil this duty, and who decided, with the way to the decision. */
export function ExemptionLine({ exemption: { duty, person, year, reason } }: { readonly exemption: DutyExemption }) {
  const { t } = useTranslation('duty');
  const { records } = useRecords('exemption', { owner: person, status: 'open' });
  const record = records.find(({ body }) => body.duty === duty && body.year === year);
  const by = usePerson(record === undefined ? null : textIn(record.body, 'by') || null);
  return (
    <p className="req">
      {t('exempt.reason', { reason })}
      {record && (
        <>
          {' '}
          <Link className="link" to={pathTo('exemption', record.id)}>
            {t('exempt.by', { name: by?.name ?? t('person.unknown') })}
          </Link>
        </>
      )}
    </p>
  );
}
