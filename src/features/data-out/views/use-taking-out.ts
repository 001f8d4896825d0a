import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCountyDesk } from '#src/device/county-desk.ts';
import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { YearExport } from '#src/domain/year-export.ts';
import { fullTimeText } from '#src/i18n/format.ts';
import { usePhone } from '#src/ui/phone.ts';
import type { YearSheetWords } from '#src/features/data-out/documents/year-sheet.ts';

const ENOUGH = 20_000;
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const COLUMNS = ['kind', 'name', 'author', 'office', 'state', 'created', 'submitted', 'content', 'id'] as const;

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
  const people = useRecords('person', { limit: ENOUGH }).records;
  const offices = useRecords('office', { limit: ENOUGH }).records;
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
    await i18n.loadNamespaces([...new Set(taken.records.map(({ type }) => type))]);
    return excelOf(yearSheet(taken, wordsFor(taken)));
  }

  function wordsFor({ year, madeAt, madeBy }: YearExport): YearSheetWords {
    const names = new Map(people.map(nameOf));
    const places = new Map(offices.map(nameOf));
    return {
      title: t('year.of', { year }),
      made: t('made', { name: madeBy, time: fullTimeText(i18n.language, madeAt) }),
      columns: COLUMNS.map((column) => t(`column.${column}`)),
      kind: (type) => word(type, 'name', type),
      state: (type, status) => word(type, `state.${status}`, status),
      field: (type, field) => word(type, `field.${field}.label`, field),
      person: (id) => names.get(id) ?? id,
      office: (id) => (id === null ? '' : (places.get(id) ?? id)),
    };
  }

  /** A room's word, or what is kept where it has none. */
  function word(room: string, key: string, otherwise: string): string {
    return t(key, { ns: room, defaultValue: otherwise });
  }

  return { done, trouble, take };
}

function nameOf({ id, body }: Shown): [string, string] {
  return [id, textIn(body, 'name')];
}
