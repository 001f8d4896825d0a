import { useTranslation } from 'react-i18next';
import { fileName } from '#src/paper/file-name.ts';
import type { Sheet } from '#src/paper/excel.ts';
import type { Paper } from '#src/paper/paper.ts';
import { usePhone } from '#src/ui/phone.ts';
import { useFooter, useTaken } from './use-footer.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes a paper as a Word document and hands it over; what writes Word is loaded only then. */
export function useWord(paper: Paper, name: readonly string[]): () => Promise<void> {
  const { saveFile } = usePhone();
  const footer = useFooter(paper);
  return async () => {
    const { wordOf } = await import('#src/paper/word.ts');
    saveFile(fileName(name, 'docx'), WORD, await wordOf(paper, footer));
  };
}

/** Writes a table as an Excel workbook, with who took it out and when below it. */
export function useExcel(sheet: Omit<Sheet, 'note'>, name: readonly string[]): () => Promise<void> {
  const { t } = useTranslation();
  const { saveFile } = usePhone();
  const taken = useTaken();
  return async () => {
    const { excelOf } = await import('#src/paper/excel.ts');
    saveFile(fileName(name, 'xlsx'), EXCEL, await excelOf({ ...sheet, note: t('paper.internal', { taken }) }));
  };
}
