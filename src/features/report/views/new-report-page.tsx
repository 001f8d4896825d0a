import { BeginRecord } from '#src/hall/writing/begin-record.tsx';
import { editPath } from './report-paths.ts';

/** Begins a report and goes on to its form. */
export function NewReportPage() {
  return <BeginRecord editPath={editPath} />;
}
