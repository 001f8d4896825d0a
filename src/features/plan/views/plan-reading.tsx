import './plan.css';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { isOver } from '#src/features/plan/model/actual.ts';
import type { Shown } from '#src/device/shown.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { PlanText } from './plan-text.tsx';
import { QuarterPart } from './quarter-part.tsx';
import { useActual } from './use-actual.ts';
import { YearCard } from './year-card.tsx';

export interface PlanReadingProps {
  readonly record: Shown;
  readonly activityTo?: (activity: string) => string;
}

/** A plan for those who only read it, beside what was held. */
export function PlanReading({ record, activityTo }: PlanReadingProps) {
  useTranslation('activity'); // its words are there before the page is
  const { today } = useActor();
  const year = typeof record.body.year === 'number' ? record.body.year : 0;
  const quarters = useActual(record.body, record.office ?? '', year);
  if (quarters === null) return <Skeleton lines={9} />;
  return (
    <>
      <YearCard record={record} quarters={quarters} month={null} />
      {quarters.map((actual) => (
        <QuarterPart key={actual.quarter} actual={actual} isOver={isOver(year, actual.quarter, today)} activityTo={activityTo} />
      ))}
      <PlanText record={record} />
    </>
  );
}
