import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { hasRole } from '#src/domain/people.ts';
import { isIn, type OfficeYear } from '#src/domain/office-year/office-year.ts';
import { QuarterRow } from '#src/hall/office-year/quarter-row.tsx';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { Row } from '#src/ui/row.tsx';
import { CheckFact } from './office-facts.tsx';
import { officePath } from './overview-address.ts';

/** One office in a list: its quarters, its plan, its members' six duties together, what waits. */
export function OfficeRow({ one, shown }: { readonly one: OfficeYear; readonly shown: OfficesShown }) {
  const { t } = useTranslation('county');
  const actor = useActor();
  const { done, members } = one.six;
  const facts = [
    t(isIn(one.plan) ? 'overview.row.plan' : 'overview.row.noPlan'),
    ...(shown.knowsSix ? [t('overview.row.six', { n: done, all: members })] : []),
    ...(hasRole(actor, 'countyOffice') && one.reports.length > 0 ? [t('overview.row.reports', { n: one.reports.length })] : []),
  ];
  return (
    <Row
      to={officePath(one.office)}
      title={shown.nameOf(one.office)}
      meta={facts.join(t('overview.comma'))}
      foot={
        <>
          <QuarterRow cells={one.quarters} />
          <CheckFact one={one} />
        </>
      }
    />
  );
}
