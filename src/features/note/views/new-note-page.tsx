import { BeginRecord } from '#src/hall/writing/begin-record.tsx';
import { notePath } from './note-paths.ts';

/** Begins a note and opens it. */
export function NewNotePage() {
  return <BeginRecord editPath={notePath} />;
}
