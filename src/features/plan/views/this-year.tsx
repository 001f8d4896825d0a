import { Navigate } from 'react-router';
import { useActor } from '#src/device/live.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { planPath, readPath } from './plan-paths.ts';

/** Opens the office's plan of the present year. */
export function OfficeThisYear() {
  return <Navigate to={planPath(yearOf(useActor().today))} replace />;
}

/** Opens the present year's plan for those who read it. */
export function ReadersThisYear() {
  return <Navigate to={readPath(yearOf(useActor().today))} replace />;
}
