import { CalendarPlus, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { dayTimeText } from '#src/i18n/format.ts';
import { Icon } from '#src/ui/icon.tsx';

/** What is still possible this year: coming activities that would serve the duty. */
export function PossibleList({ activities }: { readonly activities: readonly Shown[] }) {
  const { t, i18n } = useTranslation('duty');
  return (
    <ul className="evs">
      {activities.map(({ id, body }) => (
        <li key={id}>
          <Link className="ev" to={`/activities/${id}`}>
            <Icon of={CalendarPlus} size="s" />
            <span className="body">
              <span>{textIn(body, 'title')}</span>
              <small>{t('possible.line', { time: dayTimeText(i18n.language, textIn(body, 'startsAt')) })}</small>
            </span>
            <Icon of={ChevronRight} size="s" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
