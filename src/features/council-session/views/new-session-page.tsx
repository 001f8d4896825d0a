import { BeginRecord } from '#src/hall/writing/begin-record.tsx';
import { editPath } from './session-paths.ts';

/** Begins a session's record under an id of its own. */
export function NewSessionPage() {
  return <BeginRecord editPath={editPath} />;
}
