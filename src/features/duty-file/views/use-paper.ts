import { useTranslation } from 'react-i18next';
import { dutyPaper } from '#src/features/duty-file/documents/duty-paper.ts';
import { useCommittee } from '#src/hall/paper/use-committee.ts';
import type { Paper } from '#src/paper/paper.ts';
import type { DutyFile } from './use-file.ts';

/** The file as a paper, and what its file is called. */
export function usePaper(file: DutyFile): { readonly paper: Paper; readonly name: readonly string[] } {
  const { t } = useTranslation('duty-file');
  const { name: committee, term } = useCommittee();
  const paper = dutyPaper({ ...file, committee, term }, (key, values) => t(key, values ?? {}));
  return { paper, name: [t('fileName'), file.year, file.person] };
}
