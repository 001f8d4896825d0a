import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecords } from '#src/device/live.ts';
import type { DutyProgress } from '#src/domain/duty.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { dayTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { stillPossible } from '#src/domain/still-possible.ts';
import { missingFor } from '#src/domain/duty-standing.ts';
import './duty.css';

/** So many coming activities are looked through. */
const ACTIVITIES = 200;
const SHOWN = 2;

/** For what is still owed this year, the nearest planned activities that would serve it: a reminder that helps. Source: §2.6. */
export function FittingActivities({ duties }: { readonly duties: readonly DutyProgress[] }) {
  const { t, i18n } = useTranslation('duty');
  const now = new Date(useNow()).toISOString();
  const planned = useRecords('activity', { status: 'announced', order: 'oldest', limit: ACTIVITIES }).records;
  const fitting = duties
    .filter((progress) => missingFor(progress) > 0)
    .flatMap(({ key }) =>
      stillPossible(planned, key, now)
        .slice(0, 1)
        .map((activity) => ({ key, activity })),
    )
    .slice(0, SHOWN);
  if (fitting.length === 0) return null;
  return (
    <ul className="fitting">
      {fitting.map(({ key, activity: { id, body } }) => (
        <li key={key}>
          <Link className="link" to={`/activities/${id}`}>
            {t('fitting', {
              duty: t(`duty.${key}`),
              title: textIn(body, 'title'),
              time: dayTimeText(i18n.language, textIn(body, 'startsAt')),
            })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
