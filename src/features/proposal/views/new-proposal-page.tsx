import { BeginRecord } from '#src/hall/writing/begin-record.tsx';
import { editPath } from './proposal-paths.ts';

/** A new proposal: straight to its form. */
export function NewProposalPage() {
  return <BeginRecord editPath={editPath} />;
}
