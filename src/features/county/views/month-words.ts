/** A month of a year in words: 2026年9月. */
export function monthWords(language: string, month: string): string {
  const day = new Date(`${month}-15T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return month;
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(day);
}
