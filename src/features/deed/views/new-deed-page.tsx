import { BeginRecord } from '#src/hall/writing/begin-record.tsx';
import { editPath } from './deed-paths.ts';

/** Begins a deed and goes on to its form. */
export function NewDeedPage() {
  return <BeginRecord editPath={editPath} />;
}
