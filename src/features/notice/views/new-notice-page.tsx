import { BeginRecord } from '#src/hall/writing/begin-record.tsx';
import { editPath } from './notice-paths.ts';

/** Begins a notice under an id of its own. */
export function NewNoticePage() {
  return <BeginRecord editPath={editPath} />;
}
