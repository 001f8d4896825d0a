import { BeginRecord } from '#src/hall/writing/begin-record.tsx';
import { editPath } from './material-paths.ts';

/** Begins study material under an id of its own. */
export function NewMaterialPage() {
  return <BeginRecord editPath={editPath} />;
}
