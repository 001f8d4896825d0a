import { useTranslation } from 'react-i18next';
import { usePhone } from '#src/ui/phone.ts';
import type { DutyFile } from './use-file.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Writes the file as a Word document and hands it over; what writes Word is loaded only then. */
export function useWord(file: DutyFile): () => Promise<void> {
  const { t } = useTranslation('duty-file');
  const { saveFile } = usePhone();
  const { year, person, office, duties, lines } = file;
  return async () => {
    const { wordFile } = await import('#src/features/duty-file/documents/word-file.ts');
    const bytes = await wordFile({
      organisation: t('org'),
      title: t('print.title', { year }),
      facts: [
        [t('print.name'), person],
        [t('print.office'), office],
      ],
      head: [t('print.duty'), t('print.confirmed'), t('print.waiting'), t('print.basis')],
      duties: duties.map(({ name, confirmed, waiting, basis }) => [name, String(confirmed), String(waiting), basis]),
      linesTitle: t('print.lines'),
      lines: lines.map(({ day, title, note }) => t('print.line', { day, title, note })),
      madeAt: t('print.made', { time: file.madeAt }),
    });
    saveFile(`${t('fileName', { year, person })}.docx`, WORD, bytes);
  };
}
