import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '#src/device/live.ts';
import { dateIn, quarterOf, yearOf } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { AnnualBoardPart } from '#src/hall/office-year/annual-board.tsx';
import { QuarterRow, useCellWords } from '#src/hall/office-year/quarter-row.tsx';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { useOfficeYears } from '#src/hall/office-year/use-office-years.ts';
import { nearDayText } from '#src/i18n/format.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';

/** This quarter, the next activity and the year's checkpoints of one's own office; nothing while they are read. Source: §3.1, §3.3.3. */
export function YearPart() {
  const { today } = useActor();
  const shown = useOfficeYears(yearOf(today));
  if (shown === null || shown.years.length === 0) return null;
  const year = shown.year;
  const gates = {
    plan: `/office/plan/${year}`,
    check: '/office/rectify',
    summary: `/office/summary/${year}`,
    assessment: `/office/assess/${year}`,
  };
  return (
    <>
      <QuarterPart shown={shown} />
      <AnnualBoardPart shown={shown} hasStudy={false} paths={{ gates, findings: '/office/rectify', tasks: '/tasks' }} />
    </>
  );
}

function QuarterPart({ shown }: { readonly shown: OfficesShown }) {
  const { t } = useTranslation('office');
  const { today } = useActor();
  const wordsOf = useCellWords();
  const quarter = quarterOf(today);
  const cells = shown.years.flatMap(({ quarters }) => quarters.filter((cell) => cell.quarter === quarter));
  const isMissing = cells.some(({ state }) => state === 'missing');
  return (
    <Section
      title={t('quarter.title')}
      end={
        <Link className="link end" to={`/office/plan/${shown.year}`}>
          {t('quarter.plan')}
        </Link>
      }
    >
      <div className="card pad stack">
        {shown.years.map((one) => (
          <div key={one.office}>
            {shown.years.length > 1 && <p className="small muted">{shown.nameOf(one.office)}</p>}
            <QuarterRow cells={one.quarters} />
            <p>{one.quarters.filter((cell) => cell.quarter === quarter).map(wordsOf)}</p>
          </div>
        ))}
        {isMissing && (
          <Notice tone="warn" icon={CalendarPlus} to={`/office/activities/new`}>
            {t('quarter.missing')}
          </Notice>
        )}
      </div>
      <NextActivity shown={shown} />
    </Section>
  );
}

/** The nearest activity that is arranged. */
function NextActivity({ shown }: { readonly shown: OfficesShown }) {
  const { t, i18n } = useTranslation('office');
  const { today } = useActor();
  const dayOf = (id: string) => dateIn(textIn(shown.recordOf(id)?.body ?? {}, 'startsAt') || '1970-01-01T00:00:00Z');
  const arranged = shown.years.flatMap(({ quarters }) => quarters.flatMap((cell) => cell.arranged));
  const [next] = arranged
    .filter((id) => dayOf(id) >= today && shown.recordOf(id)?.status === 'announced')
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
  if (next === undefined) return null;
  return (
    <div className="sec">
      <Rows label={t('quarter.next')}>
        <Row
          kind={t('quarter.next')}
          at={nearDayText(i18n.language, dayOf(next), today)}
          title={textIn(shown.recordOf(next)?.body ?? {}, 'title')}
          to={`/office/activities/${next}`}
        />
      </Rows>
    </div>
  );
}
