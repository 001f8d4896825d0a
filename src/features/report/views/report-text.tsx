import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAttachments } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { dayOfYearText, positionText } from '#src/i18n/format.ts';
import { namesOf } from '#src/domain/record/names.ts';
import { positionOf, spokenOf } from '#src/features/report/model/wording.ts';
import { FilesToSee } from '#src/hall/files/files-to-see.tsx';

const WRITTEN = ['situation', 'analysis', 'suggestions'];

/** The author's words, and beside them the county's version when there is one. */
export function ReportText({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('report');
  const { items } = useAttachments(record.id, 'report');
  const written = WRITTEN.filter((field) => spokenOf(record.body, field) !== null);
  return (
    <>
      <section className="sec card pad txt" aria-label={t('detail.text')}>
        {written.length === 0 && <p className="muted">{t('detail.noWords')}</p>}
        {written.map((field) => (
          <div key={field}>
            <h3>{t(`field.${field}.label`)}</h3>
            <p>{spokenOf(record.body, field)}</p>
          </div>
        ))}
        {items.length > 0 && <h3>{t('field.attachments.label')}</h3>}
        <FilesToSee record={record.id} type="report" />
      </section>
      <About record={record} />
      <EditedVersion record={record} />
    </>
  );
}

/** Source, day, coauthors and consent, when they were given. */
function About({ record: { body } }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('report');
  const kind = spokenOf(body, 'sourceKind');
  const day = spokenOf(body, 'sourceOn');
  const names = namesOf(body, 'coauthors');
  const position = positionOf(body);
  const facts: readonly (readonly [string, string | null])[] = [
    ['sourceKind', kind === null ? null : t([`sourceKind.${kind}`, kind])],
    ['sourceVillage', spokenOf(body, 'sourceVillage')],
    ['sourceOn', day !== null && isCalendarDate(day) ? dayOfYearText(i18n.language, day) : day],
    ['coauthors', names.length === 0 ? null : names.join(t('names.separator'))],
    ['publishConsent', typeof body.publishConsent === 'boolean' ? t(body.publishConsent ? 'consent.yes' : 'consent.no') : null],
    ['publishRefusal', body.publishConsent === false ? spokenOf(body, 'publishRefusal') : null],
    ['position', position === null ? null : t('place.coords', { where: positionText(position), m: position.accuracy })],
    ['officeComment', spokenOf(body, 'officeComment')],
  ];
  const given = facts.filter(([, value]) => value !== null);
  const from = spokenOf(body, 'convertedFrom');
  if (given.length === 0 && from === null) return null;
  return (
    <section className="sec card pad" aria-label={t('detail.about')}>
      {from !== null && (
        <p>
          <Link className="link tap" to={`/proposals/${from}`}>
            {t('detail.converted')}
          </Link>
        </p>
      )}
      <dl className="dl">
        {given.map(([field, value]) => (
          <div key={field} className="pair">
            <dt>{t(`field.${field}.label`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the county made of it for publication; the original above is untouched. */
function EditedVersion({ record: { body } }: { readonly record: Shown }) {
  const { t } = useTranslation('report');
  const title = spokenOf(body, 'editedTitle');
  const text = spokenOf(body, 'editedBody');
  if (title === null && text === null) return null;
  return (
    <section className="sec card pad txt" aria-label={t('detail.edited.title')}>
      <h3>{t('detail.edited.title')}</h3>
      <p className="small muted">{t('detail.edited.line')}</p>
      {title !== null && <h3>{title}</h3>}
      {text !== null && <p>{text}</p>}
    </section>
  );
}
