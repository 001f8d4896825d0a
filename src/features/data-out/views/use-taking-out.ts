import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCountyDesk } from '#src/device/county-desk.ts';
import type { YearExport } from '#src/domain/year-export.ts';
import { usePhone } from '#src/ui/phone.ts';
import { SHARED_WORDS, useYearWords } from './use-year-words.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface TakingOut {
  /** How many records the last file holds; null before the first. */
  readonly done: number | null;
  /** Why there is no file: the code of the refusal, `offline` without a network. */
  readonly trouble: string | null;
  readonly take: (year: number, kind: 'xlsx' | 'json') => Promise<void>;
}

/** Asks for a year and hands it over as a file. */
export function useTakingOut(): TakingOut {
  const { t, i18n } = useTranslation('data-out');
  const { year: ask } = useCountyDesk();
  const { saveFile } = usePhone();
  const wordsFor = useYearWords();
  const [done, setDone] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function take(year: number, kind: 'xlsx' | 'json'): Promise<void> {
    setDone(null);
    setTrouble(null);
    const answer = await ask(year);
    if (!answer.ok) {
      setTrouble(answer.code);
      return;
    }
    const { fileName } = await import('#src/paper/file-name.ts');
    const name = fileName([t('title'), String(year)], kind);
    if (kind === 'json') saveFile(name, 'application/json', JSON.stringify(answer.value, null, 2));
    else saveFile(name, EXCEL, await workbook(answer.value));
    setDone(answer.value.records.length);
  }

  async function workbook(taken: YearExport): Promise<Uint8Array<ArrayBuffer>> {
    const [{ excelOf }, { yearSheet }] = await Promise.all([
      import('#src/paper/excel.ts'),
      import('#src/features/data-out/documents/year-sheet.ts'),
    ]);
    await i18n.loadNamespaces([...new Set([...taken.records.map(({ type }) => type), ...SHARED_WORDS])]);
    return excelOf(yearSheet(taken, wordsFor(taken)));
  }

  return { done, trouble, take };
}
