import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { Section } from '#src/ui/section.tsx';

/** What the liaison office wrote when it sent the report on, and whom else it told. */
export function OfficeSays({ record: { body } }: { readonly record: Shown }) {
  const { t } = useTranslation('county');
  return (
    <Section title={t('report.comment.title')}>
      <div className="card pad txt">
        <p>{textIn(body, 'officeComment') || t('report.comment.none')}</p>
        {body.toLocalParty === true && <p className="small muted">{t('report.localParty')}</p>}
      </div>
    </Section>
  );
}
