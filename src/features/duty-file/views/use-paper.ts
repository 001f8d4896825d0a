import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { dutyPaper, type DutyPaperWords } from '#src/features/duty-file/documents/duty-paper.ts';
import { useCommittee } from '#src/hall/paper/use-committee.ts';
import type { Paper } from '#src/paper/paper.ts';
import type { DutyFile } from './use-file.ts';

/** The file as a paper, and what its file is called. */
export function usePaper(file: DutyFile): { readonly paper: Paper; readonly name: readonly string[] } {
  const { t } = useTranslation('duty-file');
  const { name: committee, term } = useCommittee();
  const assessed = useFiled(Number(file.year));
  const paper = dutyPaper({ ...file, committee, term, assessed }, (key, values) => t(key, values ?? {}));
  return { paper, name: [t('fileName'), file.year, file.person] };
}

/** What the year's assessment says once it was entered in the file. Source: §3.3.3. */
function useFiled(year: number): NonNullable<DutyPaperWords['assessed']> | null {
  const { records } = useRecords('assessment', { owner: useActor().id, status: 'filed' });
  const body = records.find((record) => record.body.year === year)?.body;
  if (body === undefined) return null;
  return { opinion: textIn(body, 'officeOpinion'), remark: textIn(body, 'remark'), conclusion: textIn(body, 'conclusion') };
}
