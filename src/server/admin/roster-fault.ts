/** What can be wrong with a row of a roster: a code for the screen, a sentence for the machine in the cellar. */
export type RosterField = 'login' | 'name' | 'sector' | 'memberNo' | 'phone' | 'office' | 'role' | 'from' | 'to';

export const ROW_FAULTS = [
  'no_column',
  'unreadable',
  'formula',
  'bad_login',
  'bad_name',
  'no_role',
  'not_yours',
  'no_office',
  'needs_office',
  'no_place',
  'bad_date',
  'bad_order',
  'has_director',
  'twice',
  'taken',
  'differs',
] as const;

export type RowFault = (typeof ROW_FAULTS)[number];

export interface BadRow {
  /** As the spreadsheet counts, the heading being line 1. */
  readonly line: number;
  /** The column it is about. */
  readonly column: RosterField;
  readonly code: RowFault;
  /** What stands there. */
  readonly value: string;
}

const WORDS: Readonly<Record<RowFault, string>> = {
  no_column: 'there is no column for it',
  unreadable: 'it holds characters that cannot be kept, or more than 200',
  formula: 'a formula stands there; put in what it shows',
  bad_login: 'a log-in has 2 to 64 small letters, digits, dots, hyphens',
  bad_name: 'a name has 1 to 50 characters',
  no_role: 'there is no such role',
  not_yours: 'this role is not yours to give',
  no_office: 'there is no such office',
  needs_office: 'this role needs an office',
  no_place: 'this role is county-wide and takes no office',
  bad_date: 'a date is written 2026-01-31',
  bad_order: 'a role ends after it begins',
  has_director: 'somebody else directs this office in that time',
  twice: 'this log-in stands twice in the list',
  taken: 'somebody of another name has this log-in',
  differs: 'this person is here already and differs from the list',
};

/** One bad row for the person at the machine: the column, what is wrong, and what stands there. */
export function rowWords({ column, code, value }: BadRow): string {
  return `${column}: ${WORDS[code]}${value === '' ? '' : ` (${value.slice(0, 60).replace(/\p{C}/gu, ' ')})`}`;
}
