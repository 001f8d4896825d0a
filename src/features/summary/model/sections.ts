/** The sections of a yearly summary in their order: basics, the seven duties of an office, practices, problems, next year. */

/** `study` to `tasks` are the seven duties of an office, in the order of the source. Source: §2.1–§2.7. */
export const DUTY_SECTIONS = ['study', 'sitIn', 'briefings', 'fieldwork', 'opinions', 'liaison', 'tasks'] as const;

/** Source: §3.3.3. */
export const SECTIONS = ['basics', ...DUTY_SECTIONS, 'practices', 'problems', 'nextYear'] as const;
export type Section = (typeof SECTIONS)[number];

/** The clause each of the seven duties goes back to. */
export const SECTION_CLAUSES: { readonly [section in (typeof DUTY_SECTIONS)[number]]: string } = {
  study: '§2.1',
  sitIn: '§2.2',
  briefings: '§2.3',
  fieldwork: '§2.4',
  opinions: '§2.5',
  liaison: '§2.6',
  tasks: '§2.7',
};
