import { ChartColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { hasRole } from '#src/domain/people.ts';
import { ChecksRow } from '#src/hall/check-rows.tsx';
import { PlenaryRow, SessionsRow } from '#src/hall/county-rows.tsx';
import { MaterialsRow, NoticesRow, TasksRow } from '#src/hall/reading-links.tsx';
import { EngagementsRow, NewsRow, PracticeRow, SupportRow } from '#src/hall/support-rows.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';

/** The ways on from the county's desk. */
export function CountyWays() {
  const { t } = useTranslation('county');
  const actor = useActor();
  const isCounty = hasRole(actor, 'countyOffice') || hasRole(actor, 'chair');
  return (
    <Section title={t('overview.more')}>
      <Rows label={t('overview.more')}>
        {isCounty && <Row icon={ChartColumn} title={t('tallies.title')} to="/county/tallies" />}
        <TasksRow />
        {isCounty && <SessionsRow />}
        {isCounty && <PlenaryRow />}
        <ChecksRow />
        {isCounty && <SupportRow />}
        {isCounty && <EngagementsRow />}
        <NewsRow />
        <PracticeRow />
        <NoticesRow />
        <MaterialsRow />
      </Rows>
    </Section>
  );
}
