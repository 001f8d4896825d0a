import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { pathTo } from '#src/domain/record/path.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';

/** The duties the member need not fulfil this year, and the way to decide on another. Source: §2.6, §3.3.3. */
export function ExemptionsPart({ member }: { readonly member: string }) {
  const { t } = useTranslation(['member', 'exemption']);
  const year = yearOf(useActor().today);
  const { records } = useRecords('exemption', { owner: member, status: 'open' });
  const held = records.filter(({ body }) => body.year === year);
  return (
    <Section title={t('exemptions.title')}>
      <div className="stack">
        {held.length === 0 && <p className="small muted">{t('exemptions.none')}</p>}
        {held.length > 0 && (
          <Rows label={t('exemptions.title')}>
            {held.map(({ id, body }) => (
              <Row
                key={id}
                to={pathTo('exemption', id)}
                kind={t('name', { ns: 'exemption' })}
                title={t(`duty.${textIn(body, 'duty')}`)}
                meta={textIn(body, 'reason')}
              />
            ))}
          </Rows>
        )}
        <LinkButton tone="outline" to={`/exemptions/new?person=${member}`}>
          {t('exemptions.new')}
        </LinkButton>
      </div>
    </Section>
  );
}
