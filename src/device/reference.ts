/** Looking up what everybody may read: offices, people, settings. */
import type { CalendarDate } from '#src/domain/calendar.ts';
import type { RoleGrant } from '#src/domain/people.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { type SettingChange, type Settings, settingsOn } from '#src/domain/settings.ts';
import { Dexie } from 'dexie';
import type { Database, RecordRow } from './database.ts';
import type { OfficeShown, PersonShown } from './shown.ts';

interface Shelf {
  readonly db: Database;
}

export async function loadOffice({ db }: Shelf, id: string | null): Promise<OfficeShown | null> {
  const body = id === null ? null : await bodyOf(db, 'office', id);
  return id === null || body === null ? null : { id, name: text(body.name) ?? id, kind: text(body.kind) };
}

export async function loadPerson({ db }: Shelf, id: string | null): Promise<PersonShown | null> {
  const body = id === null ? null : await bodyOf(db, 'person', id);
  if (id === null || body === null) return null;
  // The server checked the roles against the person's schema.
  const roles = (Array.isArray(body.roles) ? body.roles : []) as unknown as readonly RoleGrant[];
  return { id, name: text(body.name) ?? '', office: text(body.office), roles };
}

/** The settings of the county in force on a day, as far as this phone has heard of them. */
export async function loadSettings({ db }: Shelf, day: CalendarDate): Promise<Settings> {
  const rowsOf = (type: string) => db.records.where('[type+date]').between([type, Dexie.minKey], [type, Dexie.maxKey]).toArray();
  const [written, changed] = await Promise.all([rowsOf('setting'), rowsOf('settingChange')]);
  const values = written.flatMap(({ base }) => {
    const { name, value } = base?.body ?? {};
    return typeof name === 'string' ? [[name, value] as const] : [];
  });
  return settingsOn(day, new Map(values), changed.flatMap(changeIn));
}

/** Of two for the same day the one the server received later holds, as it does there; one that only this phone knows comes last. */
function changeIn({ cur, base }: RecordRow): SettingChange[] {
  const shown = cur ?? base;
  const { name, value, from } = shown?.body ?? {};
  if (shown === null || shown.deleted === 1 || typeof name !== 'string' || typeof from !== 'string') return [];
  return [{ name, value, from, at: base?.at.received ?? '9999' }];
}

async function bodyOf(db: Database, type: string, id: string): Promise<Body | null> {
  const row = await db.records.get(id);
  return row?.type === type ? (row.base?.body ?? null) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
