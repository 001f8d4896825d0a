import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearDayText, timeText } from '#src/i18n/format.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { useNow } from '#src/ui/phone.ts';
import { isComing, phaseOf, startOf } from '#src/features/activity/model/when.ts';
import { activityPath } from './activity-paths.ts';

const ENOUGH = 200;

/** 下一场活动 on the home page: when, what, where; once it can be, checking in is the first thing offered. */
export function NextCard() {
  const { t, i18n } = useTranslation('activity');
  const now = useNow();
  const { records } = useRecords('activity', { status: 'announced', limit: ENOUGH });
  const [next] = records.filter((record) => isComing(record, now)).sort((a, b) => (startOf(a.body) ?? 0) - (startOf(b.body) ?? 0));
  if (next === undefined) return null;
  const start = textIn(next.body, 'startsAt');
  const day = nearDayText(i18n.language, dateIn(start), dateIn(new Date(now).toISOString()));
  return (
    <section className="sec" aria-labelledby="next-activity">
      <h2 id="next-activity" className="vh">
        {t('next.title')}
      </h2>
      <div className="card ruled next">
        <p className="when">
          <b>{timeText(start)}</b>
          <span>{day}</span>
        </p>
        <div>
          <h3>{textIn(next.body, 'title')}</h3>
          <p className="m">{textIn(next.body, 'place')}</p>
        </div>
        <div className="act">
          {phaseOf(next, now) === 'open' ? (
            <LinkButton tone="ink" small grow to={activityPath(next.id)}>
              {t('next.checkIn')}
            </LinkButton>
          ) : (
            <LinkButton tone="outline" small grow to={activityPath(next.id)}>
              {t('next.see')}
            </LinkButton>
          )}
        </div>
      </div>
    </section>
  );
}
