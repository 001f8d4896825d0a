import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor } from '#src/device/live.ts';
import { compilationPaper } from '#src/features/county/documents/compilation-paper.ts';
import { PaperPage } from '#src/hall/paper/paper-page.tsx';
import { useCommittee } from '#src/hall/paper/use-committee.ts';
import { useDirectory } from '#src/hall/paper/use-directory.ts';
import { LoadingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { monthWords } from './month-words.ts';
import { compilationPath } from './queue-address.ts';
import { useCompilation } from './use-compilation.ts';

/** The compilation of a month, to be printed or taken out as Word. */
export function CompilationPrintPage() {
  const { t, i18n } = useTranslation('county');
  const { month = '' } = useParams();
  const { today } = useActor();
  const { name: committee } = useCommittee();
  const { isLoading, personOf, officeOf } = useDirectory();
  const { state, chosen, issue } = useCompilation(month);
  const title = t('compile.print');
  if (isLoading || state === 'loading') return <LoadingRecord name={title} back={compilationPath(month)} />;
  const words = {
    committee,
    month: monthWords(i18n.language, month),
    day: dayOfYearText(i18n.language, today),
    issue: issue.trim(),
  };
  const reports = chosen.map(({ body, owner, office }) => ({ body, author: personOf(owner).name, office: officeOf(office ?? '') }));
  const paper = compilationPaper(reports, words, (key, values) => t(key, values ?? {}));
  return <PaperPage title={title} back={compilationPath(month)} paper={paper} name={[title, month]} />;
}
