import { Clock, MapPin, Target, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOffice, usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { nearTimeText, timeText } from '#src/i18n/format.ts';
import { Icon } from '#src/ui/icon.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Tag } from '#src/ui/tag.tsx';
import { kindsOf, servesDuty } from '#src/features/activity/model/duty-kinds.ts';
import { OPENS_BEFORE, startOf } from '#src/features/activity/model/when.ts';
import './activity.css';
import { StandingTag } from './standing-tag.tsx';

/** Name, kind, when, where and who: what everybody needs to know first. */
export function ActivityHead({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const { body } = record;
  return (
    <div className="act-head">
      <div className="act-tags">
        {kindsOf(body).map((kind) => (
          <Tag key={kind} icon={Target}>
            {servesDuty(kind) ? t('head.counts', { kind: t(`kind.${kind}`) }) : t(`kind.${kind}`)}
          </Tag>
        ))}
        {record.status !== 'announced' && <StandingTag record={record} />}
      </div>
      <h2>{textIn(body, 'title') || t('untitled')}</h2>
      <div className="facts">
        <When body={body} />
        {textIn(body, 'place') !== '' && (
          <div>
            <Icon of={MapPin} size="s" />
            <p>{textIn(body, 'place')}</p>
          </div>
        )}
        <Who record={record} />
      </div>
    </div>
  );
}

function When({ body }: { readonly body: Body }) {
  const { t, i18n } = useTranslation('activity');
  const now = new Date(useNow()).toISOString();
  const [start, end] = [textIn(body, 'startsAt'), textIn(body, 'endsAt')];
  const startsAt = startOf(body);
  if (startsAt === null) return null;
  const from = nearTimeText(i18n.language, start, now);
  const until = end !== '' && dateIn(end) === dateIn(start) ? timeText(end) : end !== '' ? nearTimeText(i18n.language, end, now) : '';
  return (
    <div>
      <Icon of={Clock} size="s" />
      <p>
        {until === '' ? from : t('head.fromTo', { from, until })}
        <small>{t('head.opens', { time: timeText(new Date(startsAt - OPENS_BEFORE).toISOString()) })}</small>
      </p>
    </div>
  );
}

function Who({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const office = useOffice(record.office);
  const person = usePerson(record.owner);
  const invited = Array.isArray(record.body.invited) ? record.body.invited.length : 0;
  const others = Array.isArray(record.body.organisers) ? record.body.organisers.filter((id) => typeof id === 'string') : [];
  return (
    <div>
      <Icon of={Users} size="s" />
      <p>
        {record.office === null && person
          ? t('head.committee', { name: person.name })
          : t('head.by', { office: office?.name ?? t('head.office') })}
        {others
          .filter((id) => id !== record.office)
          .map((id) => (
            <OtherOffice key={id} id={id} />
          ))}
        <small>
          {invited > 0 && t('head.invited', { n: invited })}
          {person && t('head.contact', { name: person.name })}
        </small>
      </p>
    </div>
  );
}

function OtherOffice({ id }: { readonly id: string }) {
  const { t } = useTranslation('activity');
  const office = useOffice(id);
  return <span>{t('head.and', { office: office?.name ?? id })}</span>;
}
