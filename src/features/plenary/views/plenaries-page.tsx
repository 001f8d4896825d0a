import { Presentation } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useOffice, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { hasRole, staffedOffices } from '#src/domain/people.ts';
import { namesOf } from '#src/domain/record/names.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LOOKS, PLENARY_PATH, plenaryPath } from './plenary-paths.ts';

const ENOUGH = 500;

/** 全会参会准备: the county finds every office's, an office its own, a member that of the own office. Source: §3.3.3. */
export function PlenariesPage() {
  const { t } = useTranslation('plenary');
  const actor = useActor();
  const { state, records } = useRecords('plenary', { limit: ENOUGH });
  const opens = hasRole(actor, 'countyOffice') || staffedOffices(actor).length > 0;
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back="/me" />}>
      {opens && (
        <div className="sec">
          <LinkButton tone="primary" block to={`${PLENARY_PATH}/new`}>
            {t('write.new')}
          </LinkButton>
        </div>
      )}
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && records.length === 0 && (
        <EmptyState icon={Presentation} title={t('list.empty')}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      {records.length > 0 && (
        <div className="sec">
          <Rows label={t('name')}>
            {records.toSorted(newestFirst).map((plenary) => (
              <PlenaryRow key={plenary.id} plenary={plenary} />
            ))}
          </Rows>
        </div>
      )}
    </Page>
  );
}

/** The newest session first, its offices in the order of their codes. */
function newestFirst(a: Shown, b: Shown): number {
  return textIn(b.body, 'from').localeCompare(textIn(a.body, 'from')) || (a.office ?? '').localeCompare(b.office ?? '');
}

function PlenaryRow({ plenary }: { readonly plenary: Shown }) {
  const { t, i18n } = useTranslation('plenary');
  const office = useOffice(plenary.office);
  const { body } = plenary;
  const day = textIn(body, 'from');
  const count = (field: string) => namesOf(body, field).length;
  return (
    <Row
      to={plenaryPath(plenary.id)}
      kind={`${textIn(body, 'term')}${textIn(body, 'session')}`}
      at={isCalendarDate(day) && dayOfYearText(i18n.language, day)}
      title={office?.name ?? plenary.office ?? ''}
      meta={t('list.figures', { attending: count('attending'), onLeave: count('onLeave'), ready: count('proposalReady') })}
      foot={<RecordTag record={plenary} looks={LOOKS} />}
    />
  );
}
