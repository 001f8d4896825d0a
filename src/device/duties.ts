/** The six duties of a person from what lies on this phone. Loaded when a page asks: it needs every record type's rules. */
import { Dexie } from 'dexie';
import { type CalendarDate, dateIn, yearOf } from '#src/domain/calendar.ts';
import type { DutyProgress } from '#src/domain/duty.ts';
import type { RoleGrant } from '#src/domain/people.ts';
import type { Related } from '#src/domain/record/definition.ts';
import { dutiesOf } from '#src/domain/record/duties-of.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { lastDayOf } from '#src/domain/settings.ts';
import { definitionOf } from '#src/registry.ts';
import type { Database, RecordRow } from './database.ts';
import { storedOf } from './overlay.ts';
import { loadPerson, loadSettings } from './reference.ts';
import type { Account } from './shown.ts';

/** What reading duties needs of the open account. */
export interface DutyReader {
  readonly db: Database;
  readonly account: Account;
}

/** A record of the person's year. */
export interface YearRecord {
  readonly record: Stored;
  /** The activity of an attendance. */
  readonly parent: Stored | null;
  /** The day it is entered under: of the event, or of handing in. */
  readonly on: CalendarDate;
  /** Something of it waits on this phone to be sent. */
  readonly isLocal: boolean;
}

export interface DutyYear {
  readonly duties: readonly DutyProgress[];
  /** Everything handed in or attended in the year, the latest first. */
  readonly records: readonly YearRecord[];
}

/** What a person hands in; where it may come from another, its evidence tells whose it is too. */
const HANDED_IN = ['proposal', 'report', 'deed'] as const;

/**
 * The six duties of a person in a year, and the records of that year. Both numbers are told apart: what the
 * server has not received waits, whatever its number. Source: §2.6.
 */
export async function loadDuties({ db, account }: DutyReader, person: string, year: number): Promise<DutyYear> {
  const [settings, roles, rows] = await Promise.all([
    loadSettings({ db }, lastDayOf(year)),
    rolesOf(db, account, person),
    rowsOf(db, person, year),
  ]);
  const parentIds = rows.flatMap(({ parent }) => (parent === undefined ? [] : [parent]));
  const parents = new Map((await db.records.bulkGet([...new Set(parentIds)])).flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
  const known = rows.flatMap((row) => {
    const related = relatedOf(row, row.parent === undefined ? undefined : parents.get(row.parent), account.tenant);
    return related === null ? [] : [{ row, related }];
  });
  const duties = dutiesOf(
    known.map(({ related }) => related),
    settings,
    { id: person, roles },
    year,
  );
  const own = known.filter(({ related: { record } }) => record.owner === person && record.type !== 'exemption');
  return { duties, records: own.flatMap(({ row, related }) => yearRecord(row, related, year)).sort(latestFirst) };
}

async function rolesOf(db: Database, account: Account, person: string): Promise<readonly RoleGrant[]> {
  const known = await loadPerson({ db }, person);
  return known?.roles ?? (account.id === person ? account.roles : []);
}

/** Rows that may count: handed in around the year, attendances of any day since theirs is the activity's, exemptions of the year. */
async function rowsOf(db: Database, person: string, year: number): Promise<RecordRow[]> {
  const around = (type: string) => db.records.where('[type+date]').between([type, `${year - 1}-12-31`], [type, `${year + 1}-01-02`]);
  const attendances = db.records.where('[type+date]').between(['attendance', Dexie.minKey], ['attendance', Dexie.maxKey]);
  const owner = (row: RecordRow) => row.cur?.owner ?? row.base?.owner;
  const lists = await Promise.all([
    ...HANDED_IN.map((type) => around(type).toArray()),
    around('exemption').toArray(),
    attendances.filter((row) => owner(row) === person).toArray(),
  ]);
  return lists.flat();
}

function relatedOf(row: RecordRow, parentRow: RecordRow | undefined, tenant: string): Related | null {
  const definition = definitionOf(row.type);
  const record = storedOf(row, tenant);
  if (definition === undefined || record === null || record.deleted) return null;
  const above = storedOf(parentRow, tenant);
  const parent = above === null ? null : { definition: definitionOf(above.type), record: above, parent: null };
  return {
    definition,
    record: asReceived(record, row),
    parent: parent?.definition === undefined ? null : { ...parent, definition: parent.definition },
  };
}

/** A draft that was received and handed in since is not received as handed in. */
function asReceived(record: Stored, row: RecordRow): Stored {
  const isReceived = row.base !== null && (record.at.submitted === null || row.base.at.submitted !== null);
  return isReceived ? record : { ...record, seq: -1 };
}

function yearRecord(row: RecordRow, { definition, record, parent }: Related, year: number): YearRecord[] {
  const event = definition.eventDate?.(record.body, parent) ?? null;
  const submitted = record.type === 'attendance' ? record.at.created : record.at.submitted;
  if (submitted === null) return [];
  const on = event ?? dateIn(submitted);
  return yearOf(on) === year ? [{ record, parent: parent?.record ?? null, on, isLocal: (row.pend ?? 0) > 0 }] : [];
}

function latestFirst(a: YearRecord, b: YearRecord): number {
  return b.on.localeCompare(a.on) || b.record.id.localeCompare(a.record.id);
}
