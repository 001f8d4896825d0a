import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '#src/device/live.ts';
import { pathTo } from '#src/domain/record/path.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { dayTimeText } from '#src/i18n/format.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';

/** The planned activities a reminder names, as far as this phone has them. */
export function Fitting({ body }: { readonly body: Body }) {
  const { t } = useTranslation('contact');
  const ids = Array.isArray(body.planned) ? body.planned.filter((id): id is string => typeof id === 'string') : [];
  if (ids.length === 0) return null;
  return (
    <Section title={t('field.planned.label')}>
      <Rows label={t('field.planned.label')}>
        {ids.map((id) => (
          <ActivityRow key={id} id={id} />
        ))}
      </Rows>
    </Section>
  );
}

function ActivityRow({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation('contact');
  const view = useRecord(id);
  if (view.state !== 'ready') return view.state === 'loading' ? null : <Row icon={CalendarPlus} title={t('planned.notHere')} />;
  const { body } = view.record;
  const startsAt = textIn(body, 'startsAt');
  return (
    <Row
      icon={CalendarPlus}
      to={pathTo('activity', id)}
      title={textIn(body, 'title')}
      meta={startsAt === '' ? undefined : dayTimeText(i18n.language, startsAt)}
    />
  );
}
