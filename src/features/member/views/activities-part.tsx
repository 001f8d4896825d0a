import { useTranslation } from 'react-i18next';
import type { YearRecord } from '#src/device/duties.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { ROOMS_TOLD, stateOf, titleOf } from '#src/hall/year-record.ts';
import { dayText } from '#src/i18n/format.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { staffPath } from './staff-paths.ts';

/** The year's activities with what the roll, or the member, says. */
export function ActivitiesPart({ records }: { readonly records: readonly YearRecord[] }) {
  const { t, i18n } = useTranslation(['member', ...ROOMS_TOLD]);
  const { t: ofActivity } = useTranslation('activity');
  const attended = records.filter(({ record, parent }) => record.type === 'attendance' && parent !== null);
  return (
    <Section title={t('activities.title')} note={t('activities.count', { n: attended.length })}>
      {attended.length === 0 ? (
        <p className="small muted">{t('activities.none')}</p>
      ) : (
        <Rows label={t('activities.title')}>
          {attended.map((item) => (
            <Row
              key={item.record.id}
              to={staffPath(item)}
              kind={ofActivity(`kind.${textIn(item.parent?.body ?? {}, 'kind')}`)}
              at={dayText(i18n.language, item.on)}
              title={titleOf(item) || t('evidence.untitled')}
              meta={stateOf(t, item)}
            />
          ))}
        </Rows>
      )}
    </Section>
  );
}
