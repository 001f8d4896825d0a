import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { YearExport } from '#src/domain/year-export.ts';
import type { YearSheetWords } from '#src/features/data-out/documents/year-sheet.ts';
import { fullTimeText } from '#src/i18n/format.ts';

const ENOUGH = 20_000;
const COLUMNS = ['kind', 'name', 'author', 'office', 'state', 'created', 'submitted', 'content', 'id'] as const;
/** Rooms whose codes stand in the records of others as well: kinds of activity in plans, categories of reports in proposals, duties, topics. */
export const SHARED_WORDS = ['activity', 'report', 'contact', 'material'] as const;

/** The words and names of a year's table. */
export function useYearWords(): (taken: YearExport) => YearSheetWords {
  const { t, i18n } = useTranslation('data-out');
  const people = useRecords('person', { limit: ENOUGH }).records;
  const offices = useRecords('office', { limit: ENOUGH }).records;

  /** The word of the record's own room, else of a room whose codes others use too; a number says what it counts where that is known. */
  function valueWord(type: string, field: string, value: string | number | boolean): string {
    if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
    if (typeof value === 'number') return t(`value.${field}`, { n: value, defaultValue: String(value) });
    const keys = [`${field}.${value}`, `${field.replace(/s$/u, '')}.${value}`];
    const found = [type, ...SHARED_WORDS].flatMap((room) => keys.map((key) => word(room, key, '')));
    return found.find((one) => one !== '' && !one.includes('{{')) ?? t(`value.${value}`, { defaultValue: value });
  }

  /** A room's word, or what is kept where it has none. */
  function word(room: string, key: string, otherwise: string): string {
    return t(key, { ns: room, defaultValue: otherwise });
  }

  return ({ year, madeAt, madeBy }) => {
    const names = new Map(people.map(nameOf));
    const places = new Map(offices.map(nameOf));
    return {
      title: t('year.of', { year }),
      made: t('made', { name: madeBy, time: fullTimeText(i18n.language, madeAt) }),
      columns: COLUMNS.map((column) => t(`column.${column}`)),
      kind: (type) => word(type, 'name', type),
      state: (type, status) => word(type, `state.${status}`, status),
      field: (type, field) => word(type, `field.${field}.label`, field),
      value: (type, field, value) => valueWord(type, field, value),
      time: (instant) => fullTimeText(i18n.language, instant),
      person: (id) => names.get(id) ?? id,
      office: (id) => (id === null ? '' : (places.get(id) ?? id)),
    };
  };
}

function nameOf({ id, body }: Shown): [string, string] {
  return [id, textIn(body, 'name')];
}
