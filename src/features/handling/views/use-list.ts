import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn, yearOf } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { COLUMNS, type Column, jsonOf, rowOf, type StateRow } from '#src/features/handling/model/handling-states.ts';
import { recordDefinition } from '#src/registry.ts';
import { usePhone } from '#src/ui/phone.ts';

const ENOUGH = 20_000;
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WIDTHS: Readonly<Record<Column, number>> = {
  ...{ id: 38, number: 14, subject: 36, proposer: 14, status: 14, leadAssigned: 20, due: 14, resultClass: 10, replyText: 60 },
};

export interface HandlingList {
  readonly proposals: readonly Shown[];
  readonly columnOf: (heading: string) => Column | null;
  readonly stateOf: (words: string) => string;
  readonly save: (year: number, kind: 'xlsx' | 'json') => Promise<void>;
}

/** The proposals of this desk as a list that another program can read. */
export function useHandlingList(): HandlingList {
  const { t } = useTranslation(['handling', 'proposal']);
  const { saveFile } = usePhone();
  const proposals = useRecords('proposal', { limit: ENOUGH }).records.filter(({ at }) => at.submitted !== null);
  const people = useRecords('person', { limit: ENOUGH }).records;
  const states = recordDefinition('proposal').states;
  const stateWords = (state: string) => t(`state.${state}`, { ns: 'proposal' });

  async function save(year: number, kind: 'xlsx' | 'json'): Promise<void> {
    const names = new Map(people.map(({ id, body }) => [id, textIn(body, 'name')]));
    const rows = proposals.filter((one) => yearOfProposal(one) === year).map((one) => rowOf(one, names.get(one.owner) ?? ''));
    const { fileName } = await import('#src/paper/file-name.ts');
    const name = fileName([t('title'), String(year)], kind);
    if (kind === 'json') saveFile(name, 'application/json', jsonOf(year, rows));
    else saveFile(name, EXCEL, await workbook(year, rows));
  }

  async function workbook(year: number, rows: readonly StateRow[]): Promise<Uint8Array<ArrayBuffer>> {
    const { excelOf } = await import('#src/paper/excel.ts');
    return excelOf({
      name: t('year.of', { year }),
      columns: COLUMNS.map((column) => ({ title: t(`column.${column}`), width: WIDTHS[column] })),
      rows: rows.map((row) => COLUMNS.map((column) => (column === 'status' ? stateWords(row.status) : row[column]))),
      note: t('sheet.note'),
    });
  }

  return {
    proposals,
    columnOf: (heading) => COLUMNS.find((column) => heading === column || heading === t(`column.${column}`)) ?? null,
    stateOf: (words) => states.find((state) => words === state || words === stateWords(state)) ?? words,
    save,
  };
}

function yearOfProposal({ at }: Shown): number {
  return yearOf(dateIn(at.submitted ?? at.created));
}
