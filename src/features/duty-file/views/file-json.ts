import type { DutyFile } from './use-file.ts';

/** The file for other programs: the six duties, and every record as it is kept, untranslated. */
export function fileJson({ year, person, office, madeAt, source }: DutyFile): string {
  const records = source.records.map(({ record, parent, on, isLocal }) => ({
    ...record,
    on,
    isOnThisPhoneOnly: isLocal,
    belongsTo: parent,
  }));
  return JSON.stringify(
    { format: 'sanmen-duty-file/1', year: Number(year), person, office, madeAt, duties: source.duties, records },
    null,
    2,
  );
}
