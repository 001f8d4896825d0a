import { Navigate } from 'react-router';
import { dateIn, yearOf } from '#src/domain/calendar.ts';
import { usePhone } from '#src/ui/phone.ts';

/** The file without a year is that of this one. */
export function ThisYear() {
  const { now } = usePhone();
  return <Navigate to={`/file/${yearOf(dateIn(new Date(now()).toISOString()))}`} replace />;
}
