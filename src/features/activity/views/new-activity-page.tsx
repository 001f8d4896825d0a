import { BeginRecord } from '#src/hall/writing/begin-record.tsx';
import { editPath } from './activity-paths.ts';

/** Begins an activity under an id of its own. */
export function NewActivityPage() {
  return <BeginRecord editPath={editPath} />;
}
