import { CalendarClock, ClipboardCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate, yearOf } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { overdueFindings } from '#src/features/check/model/check.ts';
import { findingsOf } from '#src/domain/record/findings.ts';
import { findingState } from '#src/domain/record/finding-state.ts';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { dayText } from '#src/i18n/format.ts';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { Tag } from '#src/ui/tag.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { checksPath, LOOKS } from './check-paths.ts';
import { useOfficesToCheck } from './use-offices-to-check.ts';
import { useYearsChecks } from './use-years-checks.ts';

/** The checks of this year, one line for each office one may check; an office without one says so. Source: §3.1, §3.2. */
export function ChecksPage() {
  const { t } = useTranslation('check');
  const year = yearOf(useActor().today);
  const offices = useOfficesToCheck();
  const checks = useYearsChecks(year);
  return (
    <Page title={t('list.title', { year })} header={<TopBar title={t('list.title', { year })} back="/me" />}>
      {checks === undefined ? (
        <Skeleton lines={9} />
      ) : (
        <div className="sec">
          <Rows label={t('list.title', { year })}>
            {offices.map((office) => (
              <OfficeRow key={office.id} office={office} checks={checks.filter((one) => one.office === office.id)} />
            ))}
          </Rows>
        </div>
      )}
    </Page>
  );
}

interface OfficeRowProps {
  readonly office: Shown;
  /** Of this office, the newest first. */
  readonly checks: readonly Shown[];
}

function OfficeRow({ office, checks }: OfficeRowProps) {
  const { t, i18n } = useTranslation('check');
  const { today } = useActor();
  const [newest] = checks;
  const open = checks
    .filter(({ status }) => status !== 'closed')
    .flatMap(({ body }) => findingsOf(body))
    .filter((one) => findingState(one, today) !== 'accepted').length;
  const late = checks.flatMap((one) => overdueFindings(one, today)).length;
  const day = newest === undefined ? '' : textIn(newest.body, 'date');
  return (
    <Row
      to={checksPath(office.id)}
      title={textIn(office.body, 'name') || office.id}
      meta={isCalendarDate(day) ? t('list.line', { day: dayText(i18n.language, day), n: open }) : t('list.none')}
      foot={
        <>
          {newest === undefined ? (
            <Tag tone="warn" icon={ClipboardCheck}>
              {t('list.unchecked')}
            </Tag>
          ) : (
            <RecordTag record={newest} looks={LOOKS} />
          )}
          {late > 0 && (
            <Tag tone="back" icon={CalendarClock}>
              {t('list.late', { n: late })}
            </Tag>
          )}
        </>
      }
    />
  );
}
